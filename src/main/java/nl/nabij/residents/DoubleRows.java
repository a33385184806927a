package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nabij.residents.SideBySide.Broken;
import nl.nabij.residents.SideBySide.Said;
import nl.nabij.residents.SideBySide.Seeing;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that were found or named, and what would break if a pair were made one. */
@Repository
class DoubleRows {

    private static final String HOLDS = " begins <= :now and (ends is null or ends > :now) ";

    private final ResidentRepository residents;
    private final RowMoves moves;
    private final Clashes clashes;
    private final DoubleFinder finder;
    private final JdbcClient jdbc;

    DoubleRows(ResidentRepository residents, RowMoves moves, Clashes clashes, DoubleFinder finder, JdbcClient jdbc) {
        this.residents = residents;
        this.moves = moves;
        this.clashes = clashes;
        this.finder = finder;
        this.jdbc = jdbc;
    }

    /** @param kept who was there first */
    record Pair(Resident kept, Resident away, Found found) {}

    /**
     * Why they may be one.
     *
     * @param named that somebody said so
     * @param parted that somebody said before they are two
     */
    record Found(
            Likeness likeness,
            @Nullable Said named,
            @Nullable Said parted) {}

    /** A pair that was found or named, and on which nobody decided. */
    Optional<Pair> open(ResidentId one, ResidentId other) {
        return jdbc.sql("""
                select strength, signs, named_at, parted_at, %s as named_name, %s as parted_name from resident_double
                where (one, other) in ((:one, :other), (:other, :one)) and decided_at is null
                """.formatted(nameOf("named_by"), nameOf("parted_by")))
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> new Found(likeness(row), said(row, "named"), said(row, "parted")))
                .optional()
                .flatMap(found -> residents
                        .findById(one)
                        .flatMap(first -> residents
                                .findById(other)
                                .map(second -> isFirst(first, second)
                                        ? new Pair(first, second, found)
                                        : new Pair(second, first, found))));
    }

    /** Writes down that somebody says these are one. @return false where one of them is not there, or unconfirmed */
    boolean name(ResidentId one, ResidentId other, Actor who, Instant now) {
        var likeness = finder.between(one, other);
        return jdbc.sql("""
                insert into resident_double (id, one, other, strength, signs, found_at, named_by, named_at)
                select :id, least(a.id, b.id), greatest(a.id, b.id), :strength, :signs, :now, :who, :now
                from resident a, resident b
                where a.id = :one and b.id = :other and a.id <> b.id and not a.unconfirmed and not b.unconfirmed
                on conflict (one, other) do update
                set named_by = excluded.named_by, named_at = excluded.named_at, decided_by = null, decided_at = null,
                    prints = null, parted_by = coalesce(resident_double.decided_by, resident_double.parted_by),
                    parted_at = coalesce(resident_double.decided_at, resident_double.parted_at)
                """)
                        .param("id", ResidentId.next().value())
                        .param("one", one.value())
                        .param("other", other.value())
                        .param(
                                "strength",
                                likeness.map(Likeness::strength)
                                        .orElse(Likeness.Strength.POSSIBLE)
                                        .name())
                        .param(
                                "signs",
                                likeness.map(Likeness::signs).orElse(List.of()).stream()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param("who", who.reference())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The name of the account that a reference in this column means (Actor.SignedIn#reference); an expression. */
    static String nameOf(String column) {
        return "(select name from account where id = case when %1$s like 'account %%' then substr(%1$s, 9)::uuid end)"
                .formatted(column);
    }

    private static @Nullable Said said(ResultSet row, String what) throws SQLException {
        var at = row.getTimestamp(what + "_at");
        return at == null ? null : new Said(row.getString(what + "_name"), at.toInstant());
    }

    static Likeness likeness(ResultSet row) throws SQLException {
        return new Likeness(
                Likeness.Strength.valueOf(row.getString("strength")),
                Arrays.stream((String[]) row.getArray("signs").getArray())
                        .map(Likeness.Sign::valueOf)
                        .sorted()
                        .toList());
    }

    /** The identity that is known longest stays: more papers and links point at it. */
    private static boolean isFirst(Resident one, Resident other) {
        return Comparator.comparing(Resident::createdAt)
                        .thenComparing(resident -> resident.id().value())
                        .compare(one, other)
                <= 0;
    }

    /** All that has to be solved before these can be one: what is in progress for both, and what people decide. */
    List<Broken> broken(Pair pair, Instant now) {
        var kept = pair.kept().id();
        var away = pair.away().id();
        var broken = new ArrayList<Broken>();
        clashes.broken(kept, away)
                .forEach(rule -> broken.add(
                        new Broken(rule, rule.equals("tie_one_caseload") ? managers(kept, away) : List.of())));
        if (ownPlaces(kept, away, now) > 1) {
            broken.add(new Broken("own_places", List.of()));
        }
        stoppedFor(kept, away, now).forEach(name -> broken.add(new Broken("permission", List.of(name))));
        return broken;
    }

    /** Who has a tie with one of them only. */
    List<Seeing> seeing(Pair pair, Instant now) {
        var by = new HashMap<Seeing, LinkedHashSet<UUID>>();
        jdbc.sql("""
                select tie.resident, tie.kind, coalesce(account.name, team.name) as name from tie
                left join account on account.id = tie.account left join team on team.id = tie.team
                where tie.resident in (:kept, :away) and tie.kind <> 'GLASS' and""" + HOLDS + "order by kind, name")
                .param("kept", pair.kept().id().value())
                .param("away", pair.away().id().value())
                .param("now", Timestamp.from(now))
                .query(row -> {
                    by.computeIfAbsent(
                                    new Seeing(row.getString("kind"), row.getString("name")),
                                    none -> new LinkedHashSet<>())
                            .add(row.getObject("resident", UUID.class));
                });
        return by.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Seeing::kind).thenComparing(Seeing::name))
                .toList();
    }

    List<SideBySide.Hanging> hanging(Pair pair) {
        var kept = moves.counts(pair.kept().id());
        var away = moves.counts(pair.away().id());
        var all = new LinkedHashSet<>(kept.keySet());
        all.addAll(away.keySet());
        return all.stream()
                .map(table -> new SideBySide.Hanging(table, kept.getOrDefault(table, 0), away.getOrDefault(table, 0)))
                .toList();
    }

    /** Names of who have these residents in a caseload now. */
    Map<ResidentId, String> managersOf(List<ResidentId> them) {
        return jdbc
                .sql("""
                select tie.resident, account.name from tie join account on account.id = tie.account
                where tie.resident = any (?) and tie.kind = 'CASELOAD' and tie.ends is null
                """)
                .param(them.stream().map(ResidentId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new ResidentId(row.getObject("resident", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> managers(ResidentId kept, ResidentId away) {
        var managers = managersOf(List.of(kept, away));
        return List.of(kept, away).stream()
                .map((Function<ResidentId, String>) one -> managers.getOrDefault(one, ""))
                .toList();
    }

    private int ownPlaces(ResidentId kept, ResidentId away, Instant now) {
        return jdbc.sql("select count(distinct account) from tie where resident in (:kept, :away) and kind = 'SELF' and"
                        + HOLDS)
                .param("kept", kept.value())
                .param("away", away.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** Organisations that may look along by what one of them allows, and may not by what the other stopped later. */
    private List<String> stoppedFor(ResidentId kept, ResidentId away, Instant now) {
        return jdbc.sql("""
                select distinct coalesce(organisation.name, '') from permission given
                join permission stopped on stopped.kind = given.kind
                    and stopped.receiver is not distinct from given.receiver
                    and stopped.resident in (:kept, :away) and stopped.resident <> given.resident
                    and stopped.withdrawn_at is not null and stopped.withdrawn_at > given.recorded_at
                left join organisation on organisation.id = given.receiver
                where given.resident in (:kept, :away) and given.withdrawn_at is null
                  and (given.valid_until is null or given.valid_until >= :now::date)
                order by 1
                """)
                .param("kept", kept.value())
                .param("away", away.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }
}
