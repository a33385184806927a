package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.residents.Blocks.Person;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds residents who may be one person. The database puts them in order of what they could share: a birth date (with day and month
 * in any order), a postcode, an address, a telephone or an e-mail address. So those who share something stand together, nothing has to
 * be joined, and one block at a time is in memory; {@link Likeness} looks at each pair that {@link Blocks} takes from it.
 */
@Component
class DoubleFinder {

    /** What more people share is an institution, or a number that was filled in because something had to be. */
    private static final int MOST_AT_ONE = 8;

    /** A birth date is common when more people have it, and more than one in a thousand. */
    private static final int COMMON = 25;

    /** Rows that come from the database together. */
    private static final int AT_ONCE = 2_000;

    /** Who can be compared, and what; a secret address is left out. */
    private static final String TRAITS = """
            select id, given_name, infix, family_name, called_name, birth_date, sex,
                   case when not secret_address then postcode end as postcode,
                   case when not secret_address then house_number end as house_number,
                   nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '') as phone, lower(email) as email
            from resident where not unconfirmed
            """;

    private static final String COMMON_DAY = "> greatest(%d, (select count(*) / 1000 from resident))".formatted(COMMON);

    private static final String BLOCKS = """
            with person as (select * from (%1$s) those left join unnest(:changed::uuid[]) as news (who) on who = id),
            counted as (
                select id, given_name, infix, family_name, called_name, birth_date, sex, postcode, house_number,
                       :all or who is not null as changed,
                       case when count(*) over (partition by phone) <= %2$d then phone end as phone,
                       case when count(*) over (partition by email) <= %2$d then email end as email,
                       count(*) over (partition by birth_date) %3$s as common
                from person),
            placed as (
                select counted.*, kind, place from counted cross join lateral (values
                    ('BIRTH', case when extract(day from birth_date) > 12 then birth_date::text
                                   else concat_ws('-', extract(year from birth_date),
                                                  least(extract(month from birth_date), extract(day from birth_date)),
                                                  greatest(extract(month from birth_date), extract(day from birth_date))) end),
                    ('POSTCODE', postcode), ('ADDRESS', postcode || ' ' || house_number), ('PHONE', phone), ('EMAIL', email)
                ) as at (kind, place) where place is not null),
            touched as (select kind, place from placed where changed and not :all),
            block as (
                select *, count(*) over (partition by kind, place) as size from placed
                where :all or (kind, place) in (select * from touched))
            select * from block
            where size > 1 and (size <= %2$d or kind in ('BIRTH', 'POSTCODE')) order by kind, place
            """.formatted(TRAITS, MOST_AT_ONE, COMMON_DAY);

    private final FoundRows rows;
    private final JdbcClient jdbc;

    DoubleFinder(FoundRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Two who may be one; one comes before the other. */
    record Found(ResidentId one, ResidentId other, Likeness likeness) {}

    /**
     * Compares everybody who is new or changed with all others, and writes down who may be one person.
     *
     * @return the pairs that were not there before
     */
    List<Found> look() {
        var changed = rows.changed();
        return changed.length == 0 ? List.of() : rows.keep(pairs(changed), changed);
    }

    /** Who may be this person, who is not there yet; the clearest first. */
    List<Found> like(ResidentId id, Likeness.Traits who) {
        var birth = who.birthDate();
        if (birth == null && who.postcode() == null) {
            return List.of();
        }
        var typed = who.bornOnCommonDay(birth != null && isCommon(birth));
        return jdbc
                .sql(TRAITS + """
                  and (birth_date = :birth or birth_date = :swapped
                       or (postcode = :postcode and house_number = :house and not secret_address)) and id <> :id
                """)
                .param("id", id.value())
                .param("birth", birth, Types.DATE)
                .param("swapped", birth == null ? null : Likeness.swapped(birth), Types.DATE)
                .param("postcode", who.postcode(), Types.VARCHAR)
                .param("house", who.houseNumber(), Types.INTEGER)
                .query((row, number) -> {
                    var other = id(row);
                    return Likeness.between(typed, traits(row, false, false))
                            .map(likeness -> new Found(id, other, likeness));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Found found) -> found.likeness().strength()))
                .toList();
    }

    /** What points at one person with these two; empty where nothing does, or one of them is not there. */
    Optional<Likeness> between(ResidentId one, ResidentId other) {
        var two = jdbc.sql(TRAITS + " and id in (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> traits(row, true, false))
                .list();
        if (two.size() != 2) {
            return Optional.empty();
        }
        var birth = two.getFirst().birthDate();
        return Likeness.between(two.getFirst().bornOnCommonDay(birth != null && isCommon(birth)), two.getLast());
    }

    private Collection<Found> pairs(UUID[] changed) {
        var all = jdbc.sql("select count(*) from resident where not unconfirmed")
                .query(Integer.class)
                .single();
        var found = new LinkedHashMap<List<ResidentId>, Found>();
        var block = new Block(found);
        jdbc.sql("set local work_mem = '32MB'").update();
        jdbc.sql(BLOCKS)
                .param("all", changed.length == all)
                .param("changed", changed.length == all ? new UUID[0] : changed)
                .withFetchSize(AT_ONCE)
                .query((ResultSet row) -> block.add(row));
        block.end();
        return found.values();
    }

    private boolean isCommon(LocalDate birthDate) {
        return jdbc.sql("select count(*) %s from resident where birth_date = ? and not unconfirmed"
                        .formatted(COMMON_DAY))
                .param(birthDate)
                .query(Boolean.class)
                .single();
    }

    /** Those who share something, while they come by. */
    private static final class Block {

        private final Names.Reading reading = new Names.Reading();
        private final List<Person> people = new ArrayList<>();
        private final Map<List<ResidentId>, Found> found;
        private String shared = "";

        private Block(Map<List<ResidentId>, Found> found) {
            this.found = found;
        }

        void add(ResultSet row) throws SQLException {
            var at = row.getString("kind") + row.getString("place");
            if (!at.equals(shared)) {
                end();
                shared = at;
            }
            var traits = traits(row, true, row.getBoolean("common"));
            var names = reading.of(traits);
            people.add(new Person(id(row), traits, names, row.getBoolean("changed"), names.initials()));
        }

        void end() {
            Blocks.compare(
                    people,
                    (one, other) -> Likeness.between(one.traits(), one.names(), other.traits(), other.names())
                            .ifPresent(likeness -> {
                                var first = isFirst(one.id(), other.id());
                                var a = first ? one.id() : other.id();
                                var b = first ? other.id() : one.id();
                                found.put(List.of(a, b), new Found(a, b, likeness));
                            }));
            people.clear();
        }

        /** As the database orders ids: by their letters, which is not how Java compares them. */
        private static boolean isFirst(ResidentId one, ResidentId other) {
            return one.toString().compareTo(other.toString()) < 0;
        }
    }

    private static ResidentId id(ResultSet row) throws SQLException {
        return new ResidentId(row.getObject("id", UUID.class));
    }

    /** @param reached whether telephone and e-mail address count: not with what somebody types, which may be of many */
    private static Likeness.Traits traits(ResultSet row, boolean reached, boolean common) throws SQLException {
        return new Likeness.Traits(
                row.getString("given_name"),
                row.getString("infix"),
                row.getString("family_name"),
                row.getString("called_name"),
                row.getObject("birth_date", LocalDate.class),
                sex(row.getString("sex")),
                row.getString("postcode"),
                row.getObject("house_number", Integer.class),
                reached ? row.getString("phone") : null,
                reached ? row.getString("email") : null,
                common);
    }

    private static @Nullable Sex sex(@Nullable String name) {
        return name == null ? null : Sex.valueOf(name);
    }
}
