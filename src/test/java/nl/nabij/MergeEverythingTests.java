package nl.nabij;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.access.Keys;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Purpose;
import nl.nabij.regions.OwnerOfTables;
import nl.nabij.residents.Compared;
import nl.nabij.residents.Doubles;
import nl.nabij.residents.MergeOutcome;
import nl.nabij.residents.MergeRequest;
import nl.nabij.residents.Merges;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A merge moves every row of every table that tells about a resident, and undoing puts back just these. The tables are asked of
 * the database, so the table of tomorrow is tested without a word here.
 */
@RegionTest
class MergeEverythingTests {

    /** Found anew, or about the merge itself. */
    private static final Set<String> LEFT_OUT = Set.of("resident_double", "resident_compared", "resident_merge");

    /** What a check asks for, and cannot be read from it. */
    private static final Map<String, Object> GIVEN = Map.of(
            "zrm_assessment.edition", 2017,
            "permission.purpose", "SUPPORT",
            "permission.data", new String[] {"NAME"},
            "signal.origin", "SELF",
            "signal.knows", "SELF",
            "study.comparison", "RANDOM");

    @Autowired
    ApplicationContext program;

    @Autowired
    Doubles doubles;

    @Autowired
    Merges merges;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void madeUpRunsAreGone() {
        A.run(() -> SampleRows.removeRuns(jdbc));
    }

    @Test
    void everyRowGoesAlongAndUndoingPutsBackJustThese() {
        A.run(() -> {
            var pair = pair();
            var places = places();
            var shared = new HashMap<String, UUID>();
            fill(pair, pair.kept(), places, shared);
            fill(pair, pair.away(), places, shared);
            var before = dump(places, pair);
            assertThat(before.keySet()).containsAll(places.keySet());

            assertThat(merges.merge(pair.request(), pair.key())).isInstanceOf(MergeOutcome.Merged.class);

            places.forEach((table, field) ->
                    assertThat(count(table, field, pair.away())).as(table).isZero());
            assertThat(merges.undo(pair.again())).isInstanceOf(MergeOutcome.Parted.class);

            var after = dump(places, pair);
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
            assertThat(after).isEqualTo(before);
        });
    }

    /** Nobody told the program of this table. */
    @Test
    void tableOfTomorrowGoesAlongByItself() {
        OwnerOfTables.does(program, A, """
                create table ${schema}."Tomorrow's thing" (
                    "day of" date not null, "who is it" uuid not null references ${schema}.resident (id) on delete cascade,
                    what text, primary key ("day of", "who is it"));
                create table ${schema}.tomorrow_detail (id uuid primary key, d date not null, r uuid not null, foreign key (d, r)
                    references ${schema}."Tomorrow's thing" on delete cascade on update cascade);
                grant all on ${schema}."Tomorrow's thing", ${schema}.tomorrow_detail to ${login}
                """);
        try {
            A.run(() -> {
                var pair = pair();
                thing(pair.kept(), "2026-03-01", "ours");
                thing(pair.away(), "2026-03-01", "doubly told");
                thing(pair.away(), "2026-03-02", "goes along");
                var before = things();

                merges.merge(pair.request(), pair.key());
                assertThat(things())
                        .containsExactly(
                                "2026-03-01 %s ours 1".formatted(pair.kept()),
                                "2026-03-02 %s goes along 1".formatted(pair.kept()));

                merges.undo(pair.again());
                assertThat(things()).isEqualTo(before);
            });
        } finally {
            OwnerOfTables.does(
                    program, A, "drop table ${schema}.tomorrow_detail; drop table ${schema}.\"Tomorrow's thing\"");
        }
    }

    /** A key of several columns that names the resident would stop a merge half way, unless it follows or waits. */
    @Test
    void everyForeignKeyFollowsTheResident() {
        assertThat(A.call(() -> jdbc.sql("""
                        select c.conname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = any (c.confkey) and a.attname = 'resident'
                        where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and cardinality(c.confkey) > 1
                          and c.confupdtype <> 'c'
                        """).query(String.class).list())).isEmpty();
    }

    private void thing(ResidentId who, String day, String what) {
        jdbc.sql("insert into \"Tomorrow's thing\" values (?::date, ?, ?)")
                .params(day, who.value(), what)
                .update();
        jdbc.sql("insert into tomorrow_detail values (?, ?::date, ?)")
                .params(UUID.randomUUID(), day, who.value())
                .update();
    }

    private List<String> things() {
        return jdbc.sql("""
                select concat_ws(' ', "day of", "who is it", what, (select count(*) from tomorrow_detail where d = "day of" and r = "who is it"))
                from "Tomorrow's thing" order by 1
                """).query(String.class).list();
    }

    private record Pair(Keys keys, SignedIn anna, ResidentId kept, ResidentId away, MergeRequest request) {

        PairAccess key() {
            return keys.pair(anna, kept, away).orElseThrow();
        }

        PairAccess again() {
            return key();
        }
    }

    /** Two people of one name and birth date, with one client manager. */
    private Pair pair() {
        Compared.everybody(jdbc);
        var anna = world.clientManager();
        var name = "Q" + UUID.randomUUID().toString().substring(0, 12);
        var kept = world.client(name, anna);
        var away = world.client(name, anna);
        doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        return new Pair(keys, anna, kept, away, new MergeRequest(Set.of(), 1, 1));
    }

    /** Tables with a column that names a resident. */
    private Map<String, String> places() {
        return jdbc
                .sql("""
                select c.conrelid::regclass::text as table, a.attname as field from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = to_regclass('resident')
                """)
                .query((row, number) -> Map.entry(row.getString("table"), row.getString("field")))
                .list()
                .stream()
                .filter(place -> !LEFT_OUT.contains(place.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /**
     * One row in each table, as far as it is no work in progress: that has to be finished first.
     *
     * @param shared of one team, service and run, so that of some rows there can be one only
     */
    private void fill(Pair pair, ResidentId resident, Map<String, String> places, Map<String, UUID> shared) {
        var known = new HashMap<>(SampleRows.about(
                resident,
                pair.anna().account().value(),
                pair.anna().organisation().value()));
        known.putAll(shared);
        var rows = new SampleRows(jdbc, known, GIVEN);
        List.of("team", "service", "selection_run").forEach(table -> shared.put(table, rows.row(table)));
        for (var table : places.keySet()) {
            if (table.equals("tie")) {
                continue;
            }
            rows.row(table);
            finish(table, resident);
        }
    }

    private void finish(String table, ResidentId resident) {
        var done = Map.of(
                "plan", "closed_at = opened_at",
                "conversation",
                        "status = 'REGISTERED', registered_at = begun_at, no_words_yet = 'OTHER', presence = 'NO'",
                "selected", "state = 'ENDED', later_until = null, later_reason = null",
                "referral", "status = 'DECLINED', decline_reason = 'OTHER'");
        if (done.containsKey(table)) {
            jdbc.sql("update %s set %s where resident = ?".formatted(table, done.get(table)))
                    .param(resident.value())
                    .update();
        }
    }

    private int count(String table, String field, ResidentId resident) {
        return jdbc.sql("select count(*) from %s where %s = ?".formatted(table, field))
                .param(resident.value())
                .query(Integer.class)
                .single();
    }

    /** Every row about the two, and who they are; the version of who was kept may only go up. */
    private Map<String, List<String>> dump(Map<String, String> places, Pair pair) {
        var dump = new TreeMap<String, List<String>>();
        var all = new ArrayList<>(places.entrySet());
        all.add(Map.entry("resident", "id"));
        for (var place : all) {
            dump.put(
                    place.getKey(),
                    jdbc.sql("select (to_jsonb(t) - 'version')::text from %s t where %s in (?, ?) order by 1"
                                    .formatted(place.getKey(), place.getValue()))
                            .params(pair.kept().value(), pair.away().value())
                            .query(String.class)
                            .list());
        }
        return dump;
    }
}
