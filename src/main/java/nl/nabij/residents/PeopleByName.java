package nl.nabij.residents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Key;
import nl.nabij.access.Part;
import nl.nabij.access.People;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the module of keys how residents are called. */
@Component
class PeopleByName implements People {

    private final JdbcClient jdbc;

    PeopleByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ResidentId> withNumber(String clientNumber) {
        return one("""
                select id from resident where client_number = :it
                union all select kept from resident_merge where away_number = :it
                limit 1
                """, clientNumber);
    }

    @Override
    public Optional<ResidentId> now(ResidentId former) {
        return one("select kept from resident_merge where away = :it", former.value());
    }

    @Override
    public List<ResidentId> formerly(ResidentId resident) {
        return jdbc
                .sql("select away from resident_merge where kept = ? order by merged_at, away")
                .param(resident.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ResidentId::new)
                .toList();
    }

    private Optional<ResidentId> one(String sql, Object it) {
        return jdbc.sql(sql).param("it", it).query(UUID.class).optional().map(ResidentId::new);
    }

    @Override
    public Map<ResidentId, Person> of(Collection<ResidentId> residents, Key key) {
        if (!key.opens(Part.PERSON) && !key.opens(Part.LOG)) {
            throw new IllegalArgumentException("this key opens no names");
        }
        if (key instanceof Access access && !List.of(access.resident()).containsAll(residents)) {
            throw new IllegalArgumentException("this key is to another resident");
        }
        var people = new HashMap<ResidentId, Person>();
        jdbc.sql("""
                select id, concat_ws(' ', given_name, nullif(infix, ''), family_name) as name, birth_date, client_number
                from resident where id = any (?)
                """)
                .param(residents.stream().map(ResidentId::value).toArray(UUID[]::new))
                .query(row -> {
                    people.put(
                            new ResidentId(row.getObject("id", UUID.class)),
                            new Person(
                                    row.getString("name"),
                                    row.getObject("birth_date", LocalDate.class),
                                    row.getString("client_number")));
                });
        return people;
    }
}
