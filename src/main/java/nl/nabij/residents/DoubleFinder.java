package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds residents who may be one person. The database brings together who could be: born on one day, or with one address, one
 * telephone or one e-mail address; {@link Likeness} looks at each such pair. Whom nothing changed about is not compared again,
 * and a pair of which somebody said that these are two people stays away until the data of one of them change.
 */
@Component
class DoubleFinder {

    /** What more people share is an institution, or a number that was filled in because something had to be. */
    private static final int MOST_AT_ONE = 8;

    /** Says whether what is compared of a resident became otherwise. */
    static final String PRINT = """
            md5(concat_ws('|', given_name, infix, family_name, called_name, birth_date, sex, postcode, house_number, phone,
                          email, secret_address))""";

    /** Who can be compared, and what; a secret address is left out. */
    private static final String TRAITS =
            """
            select id, given_name, infix, family_name, called_name, birth_date, sex,
                   case when not secret_address then postcode end as postcode,
                   case when not secret_address then house_number end as house_number,
                   array[left(%1$s, 1), left(%2$s, 1), left(%3$s, 1)] as initials,
                   nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '') as phone, lower(email) as email
            from resident where not unconfirmed
            """.formatted(folded("given_name"), folded("family_name"), folded("called_name"));

    private static final String PAIRS = """
            with traits as materialized (%s),
            place as (select id, postcode || ' ' || house_number as at from traits where postcode is not null and house_number is not null),
            reach as (
                select id, 'p' || phone as at from traits where phone is not null
                union all select id, 'e' || email from traits where email is not null
                union all select id, 'a' || at from place),
            shared as (select at from reach group by at having count(*) between 2 and %d),
            near as (select distinct id, at from reach join shared using (at)),
            pair as (
                select a.id as one, b.id as other from traits a join traits b on a.birth_date = b.birth_date and a.id < b.id
                union
                select least(a.id, b.id), greatest(a.id, b.id) from traits a
                join traits b on b.birth_date = case when extract(day from a.birth_date) <= 12
                                                     then make_date(extract(year from a.birth_date)::int,
                                                                    extract(day from a.birth_date)::int,
                                                                    extract(month from a.birth_date)::int) end
                where a.id <> b.id
                union
                select a.id, b.id from near a join near b using (at) where a.id < b.id
                union
                select a.id, b.id from traits a join traits b using (postcode)
                where a.id < b.id and left(lower(a.given_name), 1) = left(lower(b.given_name), 1)),
            counted as (select id, '|' || string_agg(at, '|') || '|' as ats from near group by id)
            select a.id as one_id, a.given_name as one_given, a.infix as one_infix, a.family_name as one_family,
                   a.called_name as one_called, a.birth_date as one_birth, a.sex as one_sex, a.postcode as one_postcode,
                   a.house_number as one_house, case when position('|p' || a.phone || '|' in x.ats) > 0 then a.phone end as one_phone,
                   case when position('|e' || a.email || '|' in x.ats) > 0 then a.email end as one_email,
                   b.id as other_id, b.given_name as other_given, b.infix as other_infix, b.family_name as other_family,
                   b.called_name as other_called, b.birth_date as other_birth, b.sex as other_sex,
                   b.postcode as other_postcode, b.house_number as other_house, b.phone as other_phone, b.email as other_email
            from pair join traits a on a.id = pair.one
            join traits b on b.id = pair.other and a.initials && b.initials left join counted x on x.id = a.id
            """.formatted(TRAITS, MOST_AT_ONE);

    private static final String OF_CHANGED = """
            where pair.one = any (:changed::uuid[]) or pair.other = any (:changed::uuid[])
            """;

    /** Rows that are looked at together: a town of pairs does not fit in memory. */
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DoubleFinder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two who may be one; one comes before the other. */
    record Found(ResidentId one, ResidentId other, Likeness likeness) {}

    /**
     * Compares everybody who is new or changed with all others, and writes down who may be one person.
     *
     * @return the pairs that were not there before
     */
    List<Found> look() {
        var changed = jdbc.sql("""
                insert into resident_compared (resident, print)
                select r.id, %1$s from resident r left join resident_compared c on c.resident = r.id
                where not r.unconfirmed and c.print is distinct from %1$s
                on conflict (resident) do update set print = excluded.print returning resident
                """.formatted(PRINT)).query(UUID.class).list().toArray(UUID[]::new);
        return changed.length == 0 ? List.of() : keep(pairs(changed), changed);
    }

    /** Who may be this person, who is not there yet; the clearest first. */
    List<Found> like(ResidentId id, Likeness.Traits who) {
        if (who.birthDate() == null && who.postcode() == null) {
            return List.of();
        }
        var swapped = who.birthDate() == null ? null : Likeness.swapped(who.birthDate());
        return jdbc
                .sql(TRAITS + """
                  and (birth_date = :birth or birth_date = :swapped
                       or (postcode = :postcode and house_number = :house and not secret_address)) and id <> :id
                """)
                .param("id", id.value())
                .param("birth", who.birthDate(), Types.DATE)
                .param("swapped", swapped, Types.DATE)
                .param("postcode", who.postcode(), Types.VARCHAR)
                .param("house", who.houseNumber(), Types.INTEGER)
                .query((row, number) -> {
                    var other = new ResidentId(row.getObject("id", UUID.class));
                    return Likeness.between(who, traits(row)).map(likeness -> new Found(id, other, likeness));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Found found) -> found.likeness().strength()))
                .toList();
    }

    /** Of both, in the order of their ids: whether somebody looked at the same data before. */
    String prints(ResidentId one, ResidentId other) {
        return jdbc.sql("select string_agg(%s, '|' order by id) from resident where id in (?, ?)".formatted(PRINT))
                .params(one.value(), other.value())
                .query(String.class)
                .single();
    }

    private List<Found> pairs(UUID[] changed) {
        var all = jdbc.sql("select count(*) from resident where not unconfirmed")
                .query(Integer.class)
                .single();
        var found = new ArrayList<Found>();
        var some = changed.length * 2 < all;
        var pairs = jdbc.sql(some ? PAIRS + OF_CHANGED : PAIRS);
        (some ? pairs.param("changed", changed) : pairs).withFetchSize(AT_ONCE).query((ResultSet row) -> {
            var likeness = Likeness.between(traits(row, "one_"), traits(row, "other_"));
            if (likeness.isPresent()) {
                found.add(new Found(
                        new ResidentId(row.getObject("one_id", UUID.class)),
                        new ResidentId(row.getObject("other_id", UUID.class)),
                        likeness.get()));
            }
        });
        return found;
    }

    /** Who changed and is alike no more goes; who is decided on stays decided while the data are the same. */
    private List<Found> keep(List<Found> found, UUID[] changed) {
        jdbc.sql("""
                update resident_double d set decided_at = null, decided_by = null, prints = null
                where decided_at is not null and (one in (select * from unnest(:changed::uuid[])) or other in (select * from unnest(:changed::uuid[])))
                  and prints <> (select string_agg(%s, '|' order by id) from resident where id in (d.one, d.other))
                """.formatted(PRINT)).param("changed", changed).update();
        jdbc.sql("""
                delete from resident_double
                where decided_at is null
                  and (one in (select * from unnest(:changed::uuid[])) or other in (select * from unnest(:changed::uuid[])))
                  and (one, other) not in (select * from unnest(:ones::uuid[], :others::uuid[]))
                """)
                .param("changed", changed)
                .param("ones", found.stream().map(pair -> pair.one().value()).toArray(UUID[]::new))
                .param(
                        "others",
                        found.stream().map(pair -> pair.other().value()).toArray(UUID[]::new))
                .update();
        var byPair = new LinkedHashMap<List<ResidentId>, Found>();
        found.forEach(pair -> byPair.put(List.of(pair.one(), pair.other()), pair));
        var news = new ArrayList<Found>();
        byPair.values().forEach(pair -> {
            var isNew = jdbc.sql("""
                    insert into resident_double (id, one, other, strength, signs, found_at)
                    values (:id, :one, :other, :strength, :signs, :now)
                    on conflict (one, other) do update set strength = excluded.strength, signs = excluded.signs
                    returning xmax = 0
                    """)
                    .param("id", ResidentId.next().value())
                    .param("one", pair.one().value())
                    .param("other", pair.other().value())
                    .param("strength", pair.likeness().strength().name())
                    .param(
                            "signs",
                            pair.likeness().signs().stream().map(Enum::name).toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Boolean.class)
                    .single();
            if (isNew) {
                news.add(pair);
            }
        });
        return news;
    }

    /** As people hear the first letter: of two who are one, one of the names begins the same. */
    private static String folded(String name) {
        return "translate(lower(%s), 'ckqvzßøæéèëêïíîıöóôüúûáàâäåãçşšžñł', 'kkkfssoaeeeeiiiiooouuuaaaaaakssznl')"
                .formatted(name);
    }

    private static Likeness.Traits traits(ResultSet row) throws SQLException {
        return new Likeness.Traits(
                row.getString("given_name"),
                row.getString("infix"),
                row.getString("family_name"),
                row.getString("called_name"),
                row.getObject("birth_date", LocalDate.class),
                sex(row.getString("sex")),
                row.getString("postcode"),
                row.getObject("house_number", Integer.class),
                null,
                null);
    }

    private static Likeness.Traits traits(ResultSet row, String side) throws SQLException {
        return new Likeness.Traits(
                row.getString(side + "given"),
                row.getString(side + "infix"),
                row.getString(side + "family"),
                row.getString(side + "called"),
                row.getObject(side + "birth", LocalDate.class),
                sex(row.getString(side + "sex")),
                row.getString(side + "postcode"),
                row.getObject(side + "house", Integer.class),
                row.getString(side + "phone"),
                row.getString(side + "email"));
    }

    private static @Nullable Sex sex(@Nullable String name) {
        return name == null ? null : Sex.valueOf(name);
    }
}
