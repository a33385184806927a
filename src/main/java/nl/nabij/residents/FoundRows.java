package nl.nabij.residents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.residents.DoubleFinder.Found;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was compared and which pairs were found. Whom nothing changed about is not compared again; a pair of which somebody said
 * that these are two people stays away until the data of one of them change, and one that somebody named waits in any case.
 */
@Repository
class FoundRows {

    /** Says whether what is compared of a resident became otherwise. */
    static final String PRINT = """
            md5(concat_ws('|', given_name, infix, family_name, called_name, birth_date, sex, postcode, house_number, phone,
                          email, secret_address))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FoundRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is new or changed since the last time; they count as compared from now on. */
    UUID[] changed() {
        return jdbc.sql("""
                insert into resident_compared (resident, print)
                select r.id, %1$s from resident r left join resident_compared c on c.resident = r.id
                where not r.unconfirmed and c.print is distinct from %1$s
                on conflict (resident) do update set print = excluded.print returning resident
                """.formatted(PRINT)).query(UUID.class).list().toArray(UUID[]::new);
    }

    /** Of both, in the order of their ids: whether somebody looked at the same data before. */
    String prints(ResidentId one, ResidentId other) {
        return jdbc.sql("select string_agg(%s, '|' order by id) from resident where id in (?, ?)".formatted(PRINT))
                .params(one.value(), other.value())
                .query(String.class)
                .single();
    }

    /**
     * Who changed and is alike no more goes, unless somebody named the pair; who is decided on stays decided while the data are the
     * same.
     *
     * @param changed who was compared with everybody
     * @return the pairs that were not there before
     */
    List<Found> keep(Collection<Found> found, UUID[] changed) {
        var ones = found.stream().map(pair -> pair.one().value()).toArray(UUID[]::new);
        var others = found.stream().map(pair -> pair.other().value()).toArray(UUID[]::new);
        jdbc.sql("""
                update resident_double d
                set decided_at = null, decided_by = null, prints = null, named_at = null, named_by = null
                where decided_at is not null and (one in (select * from unnest(:changed::uuid[])) or other in (select * from unnest(:changed::uuid[])))
                  and prints <> (select string_agg(%s, '|' order by id) from resident where id in (d.one, d.other))
                """.formatted(PRINT)).param("changed", changed).update();
        jdbc.sql("""
                delete from resident_double
                where decided_at is null and named_at is null
                  and (one in (select * from unnest(:changed::uuid[])) or other in (select * from unnest(:changed::uuid[])))
                  and (one, other) not in (select * from unnest(:ones::uuid[], :others::uuid[]))
                """)
                .param("changed", changed)
                .param("ones", ones)
                .param("others", others)
                .update();
        var isNew = jdbc.sql("""
                insert into resident_double (id, one, other, strength, signs, found_at)
                select id, one, other, strength, string_to_array(signs, ','), :now
                from unnest(:ids::uuid[], :ones::uuid[], :others::uuid[], :strengths::text[], :signs::text[])
                    as found (id, one, other, strength, signs)
                on conflict (one, other) do update set strength = excluded.strength, signs = excluded.signs
                returning xmax = 0 as is_new, one, other
                """)
                .param(
                        "ids",
                        found.stream().map(pair -> ResidentId.next().value()).toArray(UUID[]::new))
                .param("ones", ones)
                .param("others", others)
                .param(
                        "strengths",
                        found.stream()
                                .map(pair -> pair.likeness().strength().name())
                                .toArray(String[]::new))
                .param(
                        "signs",
                        found.stream()
                                .map(pair -> pair.likeness().signs().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getBoolean("is_new")
                        ? List.of(row.getObject("one", UUID.class), row.getObject("other", UUID.class))
                        : List.<UUID>of())
                .set();
        var news = new ArrayList<Found>();
        found.forEach(pair -> {
            if (isNew.contains(List.of(pair.one().value(), pair.other().value()))) {
                news.add(pair);
            }
        });
        return news;
    }
}
