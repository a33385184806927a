package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's own clients. */
@RegionTest
class ClientsTests {

    @Autowired
    Clients clients;

    @Autowired
    Tasks tasks;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void searchFindsOwnClientInSpiteOfTypingError() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var mohammed = world.client("Mohammed", anna);
            world.client("Sam", anna);

            assertThat(clients.find("muhammad dewit", list(anna)).rows()).isEmpty();
            assertThat(clients.find("muhammad wit", list(anna)).rows())
                    .extracting(ClientView::id)
                    .containsExactly(mohammed);
        });
    }

    @Test
    void somebodyElsesClientIsAsAbsentAsNobody() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var ofBram = world.client("Naima", world.clientManager());
            var number = clientNumber(ofBram);

            assertThat(clients.find("Naima", list(anna)).rows()).isEmpty();
            assertThat(clients.find(number, list(anna)).rows()).isEmpty();
            assertThat(logLines(ofBram, anna)).isZero();
        });
    }

    @Test
    void searchByNumberAndByBirthDateFindsTheClient() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);

            assertThat(clients.find(clientNumber(sam), list(anna)).rows())
                    .extracting(ClientView::id)
                    .containsExactly(sam);
            assertThat(clients.find("12 april 1961", list(anna)).rows())
                    .extracting(ClientView::id)
                    .containsExactly(sam);
        });
    }

    @Test
    void onlyWhoIsShownIsLogged() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var naima = world.client("Naima", anna);

            clients.find("Naima", list(anna));

            assertThat(logLines(naima, anna)).isEqualTo(2);
            assertThat(logLines(sam, anna)).isEqualTo(1);
        });
    }

    @Test
    void listTellsWhatIsAskedFirst() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var access = world.access(anna, sam, Purpose.SUPPORT);
            tasks.ask("later", UUID.randomUUID(), "/later", anna.account(), LocalDate.of(2026, 12, 9), access);
            tasks.ask("first", UUID.randomUUID(), "/first", anna.account(), LocalDate.of(2026, 12, 3), access);
            tasks.ask(
                    "ofBram",
                    UUID.randomUUID(),
                    "/bram",
                    world.clientManager().account(),
                    LocalDate.of(2026, 12, 1),
                    access);

            var row = clients.page(0, list(anna)).rows().getFirst();

            assertThat(row.next())
                    .isEqualTo(new NextThings.Next("tasks.kind.first", LocalDate.of(2026, 12, 3), "/first"));
        });
    }

    /** Kim first: what is asked about her is due before what is asked about Sam. Of Toos nothing is asked of Anna. */
    @Test
    void whoAsksSomethingStandsInTheOrderOfTheDays() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var bram = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);
            var toos = world.client("Toos", anna);
            ask(sam, anna, anna, LocalDate.of(2026, 12, 9));
            ask(kim, anna, anna, LocalDate.of(2026, 12, 3));
            ask(toos, anna, bram, LocalDate.of(2026, 12, 1));

            assertThat(clients.asking(list(anna)).rows())
                    .extracting(ClientView::id)
                    .containsExactly(kim, sam);
            assertThat(clients.asking(list(bram)).rows()).isEmpty();
        });
    }

    private void ask(ResidentId resident, SignedIn manager, SignedIn of, LocalDate due) {
        tasks.ask(
                "later",
                UUID.randomUUID(),
                "/later",
                of.account(),
                due,
                world.access(manager, resident, Purpose.SUPPORT));
    }

    @Test
    void pageHoldsOneMoreWhereThereIsANextPage() {
        World.A.run(() -> {
            var anna = world.clientManager();
            for (var number = 0; number <= Clients.PAGE; number++) {
                world.client("Sam", anna);
            }

            assertThat(clients.page(0, list(anna)).rows()).hasSize(Clients.PAGE + 1);
            assertThat(clients.page(1, list(anna)).rows()).hasSize(1);
        });
    }

    private ListAccess list(SignedIn actor) {
        return keys.list(actor, Purpose.TODAY);
    }

    private String clientNumber(ResidentId resident) {
        return jdbc.sql("select client_number from resident where id = ?")
                .param(resident.value())
                .query(String.class)
                .single();
    }

    private int logLines(ResidentId resident, SignedIn actor) {
        return jdbc.sql("""
                        select count(*) from access_log_resident of_resident join access_log log on log.id = of_resident.line
                        where of_resident.resident = ? and log.actor = ?
                        """)
                .params(resident.value(), actor.reference())
                .query(Integer.class)
                .single();
    }
}
