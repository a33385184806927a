package nl.nabij.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.imports.Fault;
import nl.nabij.imports.Import;
import nl.nabij.imports.Imports;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.regions.Typed;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ResidentId;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Caseload files, from the first byte to the last tie. */
@RegionTest
class CaseloadFileTests {

    private static final String EXCEL = "caseload-2017-excel.csv";
    private static final String NEXT_MONTH = "caseload-2017-excel-next-month.csv";

    @Autowired
    ApplicationContext program;

    @Autowired
    Imports imports;

    @Autowired
    Caseload caseload;

    @Autowired
    Residents residents;

    @Autowired
    Tasks tasks;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void firstFileBringsEverybodyWithManagerAndAssessment() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);

            var file = sample.loaded(sample.file(EXCEL), "additions");

            assertThat(file.status()).isEqualTo(Import.Status.LOADED);
            assertThat(file.counts())
                    .isEqualTo(Map.of("new", 400, "changed", 0, "assessed", 0, "manager", 0, "unchanged", 0));
            var kevin = resident(sample, "100000");
            var access = world.access(sample.manager(1), kevin, Purpose.SUPPORT);
            assertThat(residents.of(access).fullName()).isEqualTo("Kevin de Vries");
            assertThat(residents.of(access).postcode()).isEqualTo("1509JW");
            assertThat(caseload.client(access).orElseThrow().team()).endsWith("Noord");
            var assessment = caseload.latest(access).orElseThrow();
            assertThat(assessment.assessedOn()).isEqualTo("2025-09-09");
            assertThat(assessment.score(ZrmDomain.FINANCES)).isNull();
            assertThat(assessment.score(ZrmDomain.JUSTICE)).isEqualTo(5);
        });
    }

    /** A table that the database takes for empty is searched again for each row of another. */
    @Test
    void databaseKnowsAtOnceHowManyThereAreNow() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);

            sample.loaded(sample.file(EXCEL), "additions");

            for (var table : List.of("resident", "tie", "caseload_client", "zrm_assessment")) {
                assertThat(jdbc.sql("select reltuples::bigint from pg_class where oid = ?::regclass")
                                .param(table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isGreaterThanOrEqualTo(400);
            }
        });
    }

    @Test
    void sameFileTwiceChangesNothing() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");
            var before = state(sample);

            var again = sample.loaded(sample.file(EXCEL), "complete");

            assertThat(again.counts())
                    .isEqualTo(
                            Map.of("new", 0, "changed", 0, "assessed", 0, "manager", 0, "unchanged", 400, "gone", 0));
            assertThat(state(sample)).isEqualTo(before);
        });
    }

    /** The municipality's own system may not know for months that two of its clients are one. */
    @Test
    void whoWasMadeOneIsThatPersonInTheNextFile() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");
            var kevin = resident(sample, "100000");
            var before = all(sample);
            madeOne(kevin, sample.number("999999"));
            var withBoth = sample.file(EXCEL, text -> text + line(text, sample, "999999"));
            var withTheOld = sample.file(EXCEL, text -> text.replace(sample.number("100000"), sample.number("999999")));

            var both = sample.loaded(withBoth, "complete");
            assertThat(both.counts()).containsEntry("new", 0).containsEntry("gone", 0);
            assertThat(imports.faults(both.id(), 0, 10))
                    .extracting(Fault::message)
                    .containsExactly("caseload.fault.merged");

            var old = sample.loaded(withTheOld, "complete");
            assertThat(old.counts()).containsEntry("new", 0).containsEntry("gone", 0);
            assertThat(all(sample)).isEqualTo(before);
            assertThat(resident(sample, "100000")).isEqualTo(kevin);
        });
    }

    /** What changes in a month was counted with another program, over the two files. */
    @Test
    void nextMonthChangesWhatChanged() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");

            var next = sample.loaded(sample.file(NEXT_MONTH), "complete");

            assertThat(next.counts())
                    .isEqualTo(Map.of(
                            "new", 8, "changed", 32, "assessed", 30, "manager", 5, "unchanged", 353, "gone", 10));
            assertThat(withManager(sample)).isEqualTo(398);
            assertThat(all(sample)).isEqualTo(408);
        });
    }

    @Test
    void onlyAdditionsLeaveWhoIsNotInTheFile() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "additions");

            var next = sample.loaded(sample.file(NEXT_MONTH), "additions");

            assertThat(next.counts()).doesNotContainKey("gone");
            assertThat(withManager(sample)).isEqualTo(408);
        });
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        World.A.run(() -> {
            var one = new SampleCaseload(program);
            var other = new SampleCaseload(program);
            for (var name : List.of(EXCEL, NEXT_MONTH)) {
                one.loaded(one.file(name), "complete");
                other.loaded(other.file(name, content -> shuffled(content, 20261122)), "complete");
            }

            assertThat(state(other)).isEqualTo(state(one));
        });
    }

    @Test
    void everyRowOfTheFileWithFaultsIsLoadedOrTold() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);

            var file = sample.checked(sample.file("caseload-faults.csv"), "additions");

            assertThat(file.rows()).isEqualTo(33);
            assertThat(file.good()).isEqualTo(15);
            assertThat(file.faulty()).isEqualTo(18);
            assertThat(file.warnings()).isEqualTo(1);
            assertThat(imports.faults(file.id(), 0, 100))
                    .extracting(Fault::row)
                    .containsExactly(14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 33, 34);
            assertThat(imports.faults(file.id(), 0, 100).stream()
                            .filter(fault -> fault.message().equals("caseload.fault.double"))
                            .map(Fault::row))
                    .containsExactly(28, 29);
        });
    }

    @Test
    void rowWithFaultIsNotGone() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");

            var next = sample.loaded(
                    sample.file(EXCEL, content -> content.replace("1509 JW;139", "1509 SS;139")), "complete");

            assertThat(next.faulty()).isEqualTo(1);
            assertThat(next.counts()).containsEntry("gone", 0);
            assertThat(withManager(sample)).isEqualTo(400);
        });
    }

    @Test
    void nobodyIsGoneWhileOneRowNamesNobody() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");

            var next = sample.loaded(
                    sample.file(NEXT_MONTH, content -> content.replace(sample.number("100126;"), ";")), "complete");

            assertThat(next.counts()).containsEntry("gone", 0);
            assertThat(next.notices()).extracting(notice -> notice.message()).contains("caseload.notice.nameless");
            assertThat(withManager(sample)).isEqualTo(408);
        });
    }

    @Test
    void openWorkOfWhoIsGoneIsOfferedToWhoLeadsTheTeam() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            var lead = sample.lead();
            sample.loaded(sample.file(EXCEL), "complete");
            var kevin = resident(sample, "100000");
            tasks.ask(
                    "caseload-offered",
                    kevin.value(),
                    "/residents/" + kevin,
                    sample.manager(1).account(),
                    java.time.LocalDate.of(2026, 12, 1),
                    world.access(sample.manager(1), kevin, Purpose.SUPPORT));

            sample.loaded(
                    sample.file(
                            EXCEL,
                            content -> content.replaceAll("(?m)^%s[^\n]*\n".formatted(sample.number("100000")), "")),
                    "complete");

            assertThat(jdbc.sql("select account from task where resident = ?")
                            .param(kevin.value())
                            .query(java.util.UUID.class)
                            .single())
                    .isEqualTo(lead.value());
            assertThat(program.getBean(nl.nabij.access.Keys.class).access(sample.manager(1), kevin, Purpose.SUPPORT))
                    .isEmpty();
        });
    }

    @Test
    void correctionByHandStaysWhileTheFileSaysTheSame() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");
            var kevin = resident(sample, "100000");
            jdbc.sql(
                            "update resident set house_number = 193, secret_address = true, version = version + 1 where id = ?")
                    .param(kevin.value())
                    .update();

            sample.loaded(sample.file(EXCEL, content -> content.replace("1509 JW;139", "1509 JW;7")), "complete");

            assertThat(jdbc.sql("select house_number from resident where id = ? and secret_address")
                            .param(kevin.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(193);
        });
    }

    @Test
    void whoCameAfterTheCheckIsKnownWhenTheFileIsLoaded() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            var checked = sample.checked(sample.file(EXCEL), "additions");
            assertThat(checked.counts()).containsEntry("new", 400);
            sample.loaded(sample.file(EXCEL), "additions");

            var file = sample.loaded(checked);

            assertThat(file.counts()).containsEntry("new", 0).containsEntry("unchanged", 400);
            assertThat(all(sample)).isEqualTo(400);
        });
    }

    @Test
    void whoWasRemovedAfterTheCheckIsNewWhenTheFileIsLoaded() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "additions");
            var checked = sample.checked(sample.file(EXCEL), "additions");
            assertThat(checked.counts()).containsEntry("new", 0);
            var kevin = resident(sample, "100000");
            jdbc.sql("delete from resident where id = ?").param(kevin.value()).update();

            var file = sample.loaded(checked);

            assertThat(file.counts()).containsEntry("new", 1).containsEntry("unchanged", 399);
            assertThat(resident(sample, "100000")).isNotEqualTo(kevin);
            assertThat(withManager(sample)).isEqualTo(400);
        });
    }

    @Test
    void wholeFileIsUndoneAndThePreviousOneStands() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            sample.loaded(sample.file(EXCEL), "complete");
            var before = state(sample);
            var next = sample.loaded(sample.file(NEXT_MONTH), "complete");
            assertThat(state(sample)).isNotEqualTo(before);

            var undone = sample.undone(next.id());

            assertThat(undone.status()).isEqualTo(Import.Status.UNDONE);
            assertThat(state(sample)).isEqualTo(before);
        });
    }

    @Test
    void fileOnWhichSomethingWasBuiltStaysAndSaysWhat() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            var file = sample.loaded(sample.file(EXCEL), "additions");
            var kevin = resident(sample, "100000");
            tasks.ask(
                    "caseload-offered",
                    kevin.value(),
                    "/residents/" + kevin,
                    sample.manager(1).account(),
                    java.time.LocalDate.of(2026, 12, 1),
                    world.access(sample.manager(1), kevin, Purpose.SUPPORT));

            var undone = sample.undone(file.id());

            assertThat(undone.status()).isEqualTo(Import.Status.LOADED);
            assertThat(undone.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.message()).isEqualTo("caseload.built.task");
                assertThat(notice.arguments()).containsExactly("1");
            });
            assertThat(all(sample)).isEqualTo(400);
        });
    }

    @Test
    void logHasEverybodyOfTheFileOnce() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);

            sample.loaded(sample.file(EXCEL), "additions");

            assertThat(jdbc.sql("""
                            select count(*) from access_log_resident l join access_log on access_log.id = l.line
                            where actor = ? and purpose = 'IMPORT' and changed <> '{}'
                            """)
                            .param(sample.administrator.reference())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(400);
        });
    }

    @Test
    void commandChecksAndLoads() throws Exception {
        var folder = java.nio.file.Files.createTempDirectory("nabij");
        var file = folder.resolve("caseload.csv");
        var email = World.A.<String, Exception>call(() -> {
            var sample = new SampleCaseload(program);
            java.nio.file.Files.write(file, sample.file("caseload-faults.csv"));
            return jdbc.sql("select email from account where id = ?")
                    .param(sample.administrator.account().value())
                    .query(String.class)
                    .single();
        });

        var refused = Typed.in(program, "import", "caseload", file.toString(), "--account", email, "--region", "a");
        var loaded =
                Typed.in(program, "import", "caseload", file.toString(), "--good", "--account", email, "--region", "a");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .contains("33 rows: 15 good, 18 with a fault", "row 14, Postcode:", "nothing was loaded");
        assertThat(loaded.code()).isZero();
        assertThat(loaded.out()).endsWith("loaded\n");
    }

    private void madeOne(ResidentId kept, String formerNumber) {
        jdbc.sql("""
                insert into resident_merge (id, kept, away, away_number, merged_by, merged_name, merged_at)
                values (?, ?, ?, ?, 'account', 'Anna', '2026-03-02')
                """)
                .params(java.util.UUID.randomUUID(), kept.value(), java.util.UUID.randomUUID(), formerNumber)
                .update();
    }

    /** The line of the first client once more, under another number. */
    private static String line(String text, SampleCaseload sample, String number) {
        var first = text.lines()
                .filter(line -> line.startsWith(sample.number("100000")))
                .findFirst()
                .orElseThrow();
        return first.replace(sample.number("100000"), sample.number(number)) + "\r\n";
    }

    private ResidentId resident(SampleCaseload sample, String number) {
        return new ResidentId(jdbc.sql("select id from resident where client_number = ?")
                .param(sample.number(number))
                .query(java.util.UUID.class)
                .single());
    }

    private int all(SampleCaseload sample) {
        return jdbc.sql("select count(*) from resident where client_number like ?")
                .param(sample.mark + "______")
                .query(Integer.class)
                .single();
    }

    private int withManager(SampleCaseload sample) {
        return jdbc.sql("""
                select count(*) from resident join tie on tie.resident = resident.id and kind = 'CASELOAD' and ends is null
                where client_number like ?
                """).param(sample.mark + "______").query(Integer.class).single();
    }

    /** Everything the files tell, with the sample's own mark left out. */
    private List<String> state(SampleCaseload sample) {
        return jdbc.sql("""
                select concat_ws('|', client_number, given_name, infix, family_name, birth_date, postcode, house_number,
                           house_addition, language, household, benefit_since, team.name, account.email,
                           (select string_agg(concat_ws(',', assessed_on, edition, to_jsonb(z) - 'id' - 'resident' - 'import'),
                                              ';' order by assessed_on)
                            from zrm_assessment z where z.resident = r.id))
                from resident r join caseload_client c on c.resident = r.id join team on team.id = c.team
                left join tie t on t.resident = r.id and t.kind = 'CASELOAD' and t.ends is null
                left join account on account.id = t.account
                where client_number like ? order by client_number
                """).param(sample.mark + "______").query(String.class).list().stream()
                .map(row -> row.replace(sample.mark, ""))
                .collect(Collectors.toList());
    }

    private static String shuffled(String content, long seed) {
        var lines = new ArrayList<>(content.lines().toList());
        var header = lines.removeFirst();
        Collections.shuffle(lines, new Random(seed));
        return header + "\n" + String.join("\n", lines) + "\n";
    }
}
