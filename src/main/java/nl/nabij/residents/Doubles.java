package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who may stand in the region twice: found by the program or named by people, decided by people. A client manager sees the own
 * clients; of somebody else's client only that there is one, and whom to call. An administrator sees who both are, and nothing
 * else about them. Making them one is {@link Merges}.
 */
@Service
@Transactional
public class Doubles {

    /** Pairs on one page; the next ones come when these are decided. */
    static final int MOST = 50;

    /** Pairs that wait for this account; an administrator sees all. */
    static final String OPEN = """
            from resident_double d
            where decided_at is null and (:all or exists (
                select from tie where tie.resident in (d.one, d.other) and account = :account and kind = 'CASELOAD' and ends is null))
            """;

    private final DoubleFinder finder;
    private final FoundRows compared;
    private final DoubleRows rows;
    private final Clashes clashes;
    private final Keys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    Doubles(
            DoubleFinder finder,
            FoundRows compared,
            DoubleRows rows,
            Clashes clashes,
            Keys keys,
            JdbcClient jdbc,
            Clock clock) {
        this.finder = finder;
        this.compared = compared;
        this.rows = rows;
        this.clashes = clashes;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of two who may be one person.
     *
     * @param pair equal for both sides
     * @param manager who has this resident in a caseload; null where nobody has
     * @param colleague who has the other one, of whom who asks sees nothing more; null where both sides are shown
     * @param named who said that they are one; null for a pair that only the program found
     */
    public record Side(
            UUID pair,
            ResidentId resident,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable String clientNumber,
            @Nullable String manager,
            @Nullable String colleague,
            @Nullable String named,
            Likeness likeness) {}

    /** At most {@value #MOST} pairs, who was named first, then the clearest; the sides of a pair stand together. */
    @Opens(Part.PERSON)
    public Shown<Side> all(ListAccess list) {
        var asks = (SignedIn) list.actor();
        var all = asks.is(Role.ADMINISTRATOR);
        var sides = jdbc
                .sql("""
                with pair as (select d.* %s order by named_at, strength, found_at, id limit :most)
                select pair.id as pair, pair.strength, pair.signs, %s as named, r.id, r.given_name, r.infix, r.family_name, r.birth_date,
                       r.client_number, mine.name as manager, mine.account = :account as own,
                       yours.name as colleague, yours.account = :account as both_own
                from pair join resident r on r.id in (pair.one, pair.other)
                left join (select tie.resident, tie.account, account.name from tie join account on account.id = tie.account
                           where kind = 'CASELOAD' and ends is null) mine on mine.resident = r.id
                left join (select tie.resident, tie.account, account.name from tie join account on account.id = tie.account
                           where kind = 'CASELOAD' and ends is null) yours
                    on yours.resident = case when r.id = pair.one then pair.other else pair.one end
                order by pair.named_at, pair.strength, pair.found_at, pair.id, r.created_at, r.id
                """.formatted(OPEN, DoubleRows.nameOf("pair.named_by")))
                .param("all", all)
                .param("account", asks.account().value())
                .param("most", MOST)
                .query((row, number) -> side(row, all))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return keys.show(sides, Side::resident, list);
    }

    /** Both, and what it would mean to make them one; empty where no such pair is waiting. */
    @Opens(Part.PERSON)
    public Optional<SideBySide> of(PairAccess pair) {
        return rows.open(pair.one(), pair.other()).map(found -> {
            var kept = found.kept();
            var away = found.away();
            var knowsMore = pair.may(Right.CORRECT);
            return new SideBySide(
                    kept.masked(),
                    away.masked(),
                    found.found().likeness(),
                    found.found().named(),
                    found.found().parted(),
                    Arrays.stream(MergeField.values())
                            .map(field -> field(field, kept, away))
                            .toList(),
                    knowsMore ? rows.hanging(found) : List.of(),
                    knowsMore ? aside(kept, away) : Map.of(),
                    knowsMore ? rows.seeing(found, clock.instant()) : List.of(),
                    rows.broken(found, clock.instant()));
        });
    }

    /**
     * Somebody who has both says that these are one person, which the program did not find, or somebody else denied before. The
     * pair then waits as one that was found.
     *
     * @return false where one of them is not there, or is still unconfirmed
     */
    @Opens(value = Part.PERSON, changes = true)
    public boolean name(PairAccess pair) {
        return pair.may(Right.CORRECT) && rows.name(pair.one(), pair.other(), pair.actor(), clock.instant());
    }

    /** These are two people; the pair does not come back until the data of one of them change. @return false where no such pair waits */
    @Opens(value = Part.PERSON, changes = true)
    public boolean different(PairAccess pair) {
        return decide(
                        "(one, other) in ((:one, :other), (:other, :one))",
                        pair.one(),
                        pair.other(),
                        pair.actor().reference())
                > 0;
    }

    /** As {@link #different(PairAccess)}, after a call with the colleague who has the other one. */
    @Opens(value = Part.PERSON, changes = true)
    public boolean different(UUID pair, Access access) {
        if (!access.may(Right.CORRECT)) {
            return false;
        }
        return jdbc
                .sql("""
                select one, other from resident_double where id = :id and decided_at is null and :resident in (one, other)
                """)
                .param("id", pair)
                .param("resident", access.resident().value())
                .query((row, number) -> List.of(
                        new ResidentId(row.getObject("one", UUID.class)),
                        new ResidentId(row.getObject("other", UUID.class))))
                .list()
                .stream()
                .anyMatch(two -> decide(
                                "(one, other) = (:one, :other)",
                                two.getFirst(),
                                two.getLast(),
                                access.actor().reference())
                        > 0);
    }

    /** Compares who is new or changed with everybody. @return how many pairs were not there before */
    @Opens(value = Part.PERSON, changes = true)
    public int look(OnDuty duty) {
        var found = finder.look();
        var those = new HashSet<ResidentId>();
        found.forEach(pair -> Stream.of(pair.one(), pair.other()).forEach(those::add));
        keys.touched(List.copyOf(those), duty);
        return found.size();
    }

    /** A tie that both have with one account is one tie afterwards, which nobody misses. */
    private Map<String, Integer> aside(Resident kept, Resident away) {
        var aside = new LinkedHashMap<>(clashes.aside(kept.id(), away.id()));
        aside.remove("tie");
        return aside;
    }

    private int decide(String which, ResidentId one, ResidentId other, String who) {
        return jdbc.sql("""
                update resident_double set decided_at = :now, decided_by = :who, prints = :prints
                where decided_at is null and %s
                """.formatted(which))
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("prints", compared.prints(one, other))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    /** A known one rather than none; where both are known, that of who was there first. */
    private static SideBySide.Field field(MergeField field, Resident kept, Resident away) {
        var one = field.of(kept);
        var other = field.of(away);
        var shownOne = field.of(kept.masked());
        var shownOther = field.of(away.masked());
        var differs = !Objects.equals(one, other);
        return new SideBySide.Field(field, shownOne, shownOther, differs, one != null || other == null);
    }

    private static Optional<Side> side(ResultSet row, boolean all) throws SQLException {
        if (!all && !row.getBoolean("own")) {
            return Optional.empty();
        }
        var bothShown = all || row.getBoolean("both_own");
        return Optional.of(new Side(
                row.getObject("pair", UUID.class),
                new ResidentId(row.getObject("id", UUID.class)),
                Resident.fullName(row.getString("given_name"), row.getString("infix"), row.getString("family_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("client_number"),
                row.getString("manager"),
                bothShown ? null : Objects.toString(row.getString("colleague"), ""),
                row.getString("named"),
                DoubleRows.likeness(row)));
    }
}
