package nl.nabij.access;

import static nl.nabij.World.A;
import static nl.nabij.access.SampleAccess.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.residents.Clients;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys at work: what they open, and what the log keeps of it. */
@RegionTest
class KeysTests {

    @Autowired
    World world;

    @Autowired
    SampleDoors doors;

    @Autowired
    Residents residents;

    @Autowired
    Clients clients;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void outermostCallLeavesOneLineWithAllPartsItOpened() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);

            doors.talk(access);

            assertThat(log(access.resident()))
                    .containsExactly(
                            "Residents.register REGISTER OPENING {PERSON} {PERSON} DONE",
                            "SampleDoors.talk TALK_TOGETHER CASELOAD {PERSON,TALK} {TALK} DONE");
        });
    }

    @Test
    void lineSaysWhoForWhomInWhichRoleFromWhereAndByWhichTie() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var tie = jdbc.sql("select id from tie where resident = ?")
                    .param(sam.value())
                    .query(UUID.class)
                    .single();
            residents.of(world.access(anna, sam, Purpose.SUPPORT));

            var line = jdbc.sql("""
                    select l.*, l.rests_on[1] as tie from access_log l join access_log_resident r on r.line = l.id
                    where r.resident = ? and method = 'Residents.of'
                    """).param(sam.value()).query().singleRow();

            assertThat(line)
                    .containsEntry("actor", "account " + anna.account().value())
                    .containsEntry("organisation", anna.organisation().value())
                    .containsEntry("tie", tie)
                    .containsEntry("origin", "inside");
            assertThat(line.get("roles")).hasToString("{CLIENT_MANAGER}");
            assertThat(line.get("trace")).isNotNull();
        });
    }

    @Test
    void endedGroundIsRefusedAndTheRefusalStays() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = ended(world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER));

            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> doors.talk(access));

            assertThat(log(access.resident()))
                    .endsWith("SampleDoors.talk TALK_TOGETHER CASELOAD {TALK} {TALK} REFUSED");
        });
    }

    @Test
    void refusalStaysWhenTheCallersTransactionDoesNot() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = ended(world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER));

            assertThatExceptionOfType(NoGround.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(status -> doors.talk(access)));

            assertThat(log(access.resident()))
                    .endsWith("SampleDoors.talk TALK_TOGETHER CASELOAD {TALK} {TALK} REFUSED");
        });
    }

    @Test
    void partThatThePurposeCannotUseIsRefused() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.INVITE);

            assertThat(access.opens(Part.TALK)).isFalse();
            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> doors.talk(access));
        });
    }

    @Test
    void lineGoesWithItsTransaction() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);

            transaction.executeWithoutResult(status -> {
                doors.talk(access);
                status.setRollbackOnly();
            });

            assertThat(log(access.resident())).hasSize(1);
        });
    }

    @Test
    void failureIsLoggedWithoutWhatItWanted() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);

            assertThatIllegalStateException().isThrownBy(() -> doors.fail(access));

            assertThat(log(access.resident()))
                    .endsWith("SampleDoors.fail TALK_TOGETHER CASELOAD {PERSON,TALK} {TALK} FAILED");
        });
    }

    @Test
    void noFrontDoorReadsInReadOnlyTransaction() {
        var readOnly = new TransactionTemplate(manager);
        readOnly.setReadOnly(true);

        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.SUPPORT);

            assertThatIllegalStateException().isThrownBy(() -> readOnly.execute(status -> residents.of(access)));
        });
    }

    @Test
    void strangerGetsNoKeyAndThatIsLogged() {
        A.run(() -> {
            var sam = world.client("Sam", world.clientManager());

            assertThat(keys.access(world.clientManager(), sam, Purpose.REFER)).isEmpty();

            assertThat(log(sam)).endsWith("Keys.access REFER NONE {} {} REFUSED");
        });
    }

    @Test
    void listLeavesOneLineAndOneRowPerResidentShown() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);

            var shown = clients.page(0, keys.list(anna, Purpose.TODAY));

            assertThat(shown.rows()).extracting("id").containsExactlyInAnyOrder(kim, sam);
            assertThat(log(sam)).endsWith("Clients.page TODAY OWN_LIST {PERSON,TASK} {} DONE");
            assertThat(log(kim)).endsWith("Clients.page TODAY OWN_LIST {PERSON,TASK} {} DONE");
            assertThat(lines(anna.reference(), "Clients.page")).isOne();
        });
    }

    @Test
    void callWithAnotherKeyInsideLeavesItsOwnLine() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);

            doors.listAndOpen(world.access(anna, sam, Purpose.SUPPORT), keys.list(anna, Purpose.TODAY));

            assertThat(log(sam))
                    .containsSequence(
                            "Residents.of SUPPORT CASELOAD {PERSON} {} DONE",
                            "SampleDoors.listAndOpen TODAY OWN_LIST {PERSON,TASK} {} DONE");
            assertThat(log(kim)).endsWith("SampleDoors.listAndOpen TODAY OWN_LIST {PERSON,TASK} {} DONE");
            assertThat(traces(anna.reference(), "Residents.of", "SampleDoors.listAndOpen"))
                    .hasSize(1);
        });
    }

    @Test
    void keyOfCallAroundBelongsToThatCall() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);

            doors.thereAndBack(doors, keys.list(anna, Purpose.TODAY), world.access(anna, sam, Purpose.SUPPORT));

            assertThat(log(sam))
                    .containsExactly(
                            "Residents.register REGISTER OPENING {PERSON} {PERSON} DONE",
                            "SampleDoors.listAndOpen TODAY OWN_LIST {PERSON,TASK} {} DONE",
                            "SampleDoors.thereAndBack SUPPORT CASELOAD {PERSON} {} DONE");
        });
    }

    @Test
    void rowsOfAnotherKeyAreNotShown() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.SUPPORT);
            var list = keys.list(anna, Purpose.TODAY);

            assertThatIllegalStateException().isThrownBy(() -> doors.showWith(list, access));
            assertThatIllegalStateException().isThrownBy(() -> keys.show(List.of(access.resident()), one -> one, list));
        });
    }

    @Test
    void dutyLeavesOneLineAndOneRowPerResidentTouched() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);

            doors.work(List.of(sam, kim), keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));

            assertThat(log(sam)).endsWith("SampleDoors.work MAINTAIN DUTY {PERSON} {} DONE");
            assertThat(log(kim)).endsWith("SampleDoors.work MAINTAIN DUTY {PERSON} {} DONE");
        });
    }

    @Test
    void figuresLeaveNoResident() {
        A.run(() -> {
            var rosa = world.official("Rosa", Role.RESEARCHER);

            doors.count(keys.figures(rosa, Purpose.KNOW));

            assertThat(lines(rosa.reference(), "SampleDoors.count")).isOne();
            assertThat(jdbc.sql("""
                    select count(*) from access_log_resident where line in (select id from access_log where actor = ?)
                    """)
                            .param(rosa.reference())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void keyThatNoRoleGivesIsRefusedAndLogged() {
        A.run(() -> {
            var rosa = world.official("Rosa", Role.RESEARCHER);
            var anna = world.clientManager();

            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> keys.list(rosa, Purpose.SUPPORT));
            assertThatExceptionOfType(NoGround.class)
                    .isThrownBy(() -> keys.opening(rosa, ResidentId.next(), Purpose.REGISTER));
            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> keys.figures(anna, Purpose.KNOW));
            assertThatExceptionOfType(NoGround.class)
                    .isThrownBy(() -> keys.duty(Duty.REMINDERS, Purpose.TALK_TOGETHER));

            assertThat(keys.mayList(rosa, Purpose.SUPPORT)).isFalse();
            assertThat(lines(rosa.reference(), "Keys.list")).isOne();
            assertThat(lines(rosa.reference(), "Keys.opening")).isOne();
            assertThat(lines(anna.reference(), "Keys.figures")).isOne();
        });
    }

    @Test
    void fileOfManyResidentsIsOneLineInOneStatement() {
        A.run(() -> {
            var admin = world.official("Ali", Role.ADMINISTRATOR);
            var many = java.util.stream.Stream.generate(ResidentId::next)
                    .limit(2_000)
                    .toList();

            doors.openFile(keys.openings(admin, many, Purpose.IMPORT));

            assertThat(lines(admin.reference(), "SampleDoors.openFile")).isOne();
            assertThat(log(many.getFirst())).containsExactly("SampleDoors.openFile IMPORT OPENING {ZRM} {} DONE");
            assertThat(log(many.getLast())).hasSize(1);
        });
    }

    @Test
    void logCannotBeChangedNotEvenByItsPartitions() {
        var partition = "access_log_" + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy_MM"));
        for (var sql : List.of(
                "delete from access_log",
                "update access_log set actor = ''",
                "truncate access_log",
                "drop table access_log",
                "delete from access_log_resident",
                "update access_log_resident set resident = null",
                "select * from " + partition,
                "delete from " + partition,
                "insert into " + partition.replace("log_", "log_resident_")
                        + " values (1, '2026-01-01', gen_random_uuid())",
                "alter table access_log detach partition " + partition)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> A.run(() -> jdbc.sql(sql).update()))
                    .havingRootCause()
                    .satisfies(cause ->
                            assertThat(cause.getMessage()).matches("(?s).*(permission denied|must be owner).*"));
        }
    }

    @Test
    void logOutlivesThePerson() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            residents.of(world.access(anna, sam, Purpose.SUPPORT));

            jdbc.sql("delete from resident where id = ?").param(sam.value()).update();

            assertThat(log(sam)).hasSize(2);
        });
    }

    @Test
    void tieThatEndedMeanwhileGivesNoKey() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);

            ties.endCaseload(List.of(sam));

            assertThat(keys.access(anna, sam, Purpose.SUPPORT)).isEmpty();
        });
    }

    private int lines(String actor, String method) {
        return jdbc.sql("select count(*) from access_log where actor = ? and method = ?")
                .params(actor, method)
                .query(Integer.class)
                .single();
    }

    private List<UUID> traces(String actor, String... methods) {
        return jdbc.sql("select distinct trace from access_log where actor = ? and method = any (?)")
                .params(actor, methods)
                .query(UUID.class)
                .list();
    }

    private List<String> log(ResidentId resident) {
        return jdbc.sql("""
                select concat_ws(' ', method, purpose, ground, parts::text, changed::text, outcome)
                from access_log join access_log_resident on line = access_log.id where resident = ? order by id
                """).param(resident.value()).query(String.class).list();
    }
}
