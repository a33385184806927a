package nl.nabij.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.UndertakingId;
import nl.nabij.talks.Partner;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was agreed at a table at which several people sat. */
@RegionTest
class UndertakingsTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Autowired
    Conversations conversations;

    @Autowired
    Undertakings undertakings;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Tasks tasks;

    @Autowired
    Keys keys;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    TestClock clock;

    private SignedIn anna;
    private SignedIn bram;
    private ResidentId sam;

    @BeforeEach
    void annaBramAndSam() {
        clock.at("2026-11-24T09:15:00Z");
        anna = World.A.call(() -> world.clientManager());
        bram = World.A.call(() -> world.worker(
                "Bram",
                organisations
                        .team(accounts.teamsOf(anna.account()).iterator().next())
                        .orElseThrow(),
                Role.CLIENT_MANAGER));
        sam = World.A.call(() -> world.client("Sam", anna));
    }

    @Test
    void whatSomebodyOfTheHouseDoesBecomesATaskAndTheRestDoesNot() {
        World.A.run(() -> {
            var talk = registered(
                    intention("Het koor bellen", Undertaking.Doer.RESIDENT, null, TUESDAY),
                    intention("De huisarts bellen", Undertaking.Doer.HOUSE, anna.account(), TUESDAY),
                    intention("Meegaan naar het koor", Undertaking.Doer.NETWORK, null, null));

            assertThat(undertakings.of(talk, access()))
                    .extracting(one -> one.intention().what())
                    .containsExactly("Het koor bellen", "De huisarts bellen", "Meegaan naar het koor");
            assertThat(asked(anna)).singleElement().satisfies(task -> {
                assertThat(task.text()).isEqualTo("tasks.kind.undertaking");
                assertThat(task.due().day()).isEqualTo(TUESDAY);
            });
        });
    }

    @Test
    void colleagueSeesWhatHeDoesAndNothingElseUntilItIsDone() {
        World.A.run(() -> {
            var deed = intention("De woningbouw bellen", Undertaking.Doer.HOUSE, bram.account(), TUESDAY);
            registered(deed);

            assertThat(keys.access(bram, sam, Purpose.SUPPORT)).isEmpty();
            var holding = keys.access(bram, sam, Purpose.HOLD_TALK).orElseThrow();
            assertThat(undertakings.find(deed.id(), holding)).isPresent();
            assertThat(undertakings.done(deed.id(), holding)).isTrue();

            assertThat(keys.access(bram, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(asked(bram)).isEmpty();
        });
    }

    @Test
    void tieOfAColleagueEndsFourteenDaysAfterTheDay() {
        World.A.run(() -> {
            registered(intention("De woningbouw bellen", Undertaking.Doer.HOUSE, bram.account(), TUESDAY));

            clock.at("2026-12-15T22:59:00Z");
            assertThat(keys.access(bram, sam, Purpose.HOLD_TALK)).isPresent();
            clock.at("2026-12-15T23:00:00Z");
            assertThat(keys.access(bram, sam, Purpose.HOLD_TALK)).isEmpty();
        });
    }

    @Test
    void somebodyElsesUndertakingIsNotThere() {
        World.A.run(() -> {
            var mine = intention("De huisarts bellen", Undertaking.Doer.HOUSE, anna.account(), TUESDAY);
            registered(mine, intention("Iets anders", Undertaking.Doer.HOUSE, bram.account(), TUESDAY));
            var holding = keys.access(bram, sam, Purpose.HOLD_TALK).orElseThrow();

            assertThat(undertakings.find(mine.id(), holding)).isEmpty();
            assertThat(undertakings.done(mine.id(), holding)).isFalse();
        });
    }

    @Test
    void draftKeepsTheTableAsOneRecord() {
        World.A.run(() -> {
            var id = conversations.begin(access());
            var table = new Table(
                    List.of(new Participant(Partner.Side.NETWORK, null, "Corrie", "zus")),
                    List.of(intention("Het koor bellen", Undertaking.Doer.RESIDENT, null, null)),
                    Table.Sharing.SOMETHING,
                    "Het koor mag weten dat hij komt.");

            conversations.save(id, table, access());

            assertThat(conversations.find(id, access()).orElseThrow().table()).isEqualTo(table);
        });
    }

    @Test
    void formLeavesOutWhatWasNotTypedAndKnowsWhoIsOfTheHouse() {
        var form = new TableForm(
                List.of(
                        new TableForm.Person(null, Partner.Side.NETWORK, "Corrie", null),
                        new TableForm.Person(null, null, " ", null)),
                List.of(
                        new TableForm.Deed(
                                null,
                                ZrmDomain.SOCIAL_NETWORK,
                                "Bellen",
                                anna.account().toString(),
                                null,
                                null),
                        new TableForm.Deed(null, null, "Meegaan", "NETWORK", "Corrie", TUESDAY),
                        new TableForm.Deed(null, null, "Helpen", bram.account().toString(), null, null),
                        new TableForm.Deed(null, null, null, null, null, null)),
                Table.Sharing.LATER,
                "iets");

        var table = form.table(Map.of(anna.account(), "Anna"));

        assertThat(table.participants()).extracting(Participant::name).containsExactly("Corrie");
        assertThat(table.intentions())
                .extracting(Undertaking.Intention::doer)
                .containsExactly(Undertaking.Doer.HOUSE, Undertaking.Doer.NETWORK, Undertaking.Doer.OTHER);
        assertThat(table.intentions())
                .extracting(Undertaking.Intention::account)
                .containsOnlyOnce(anna.account());
        assertThat(table.sharedWith()).isNull();
    }

    @Test
    void pagesAskForWhoDoesItKeepRowsAndShowThemToTheResident() {
        var path = pages.accepted(anna, "/residents/" + sam + "/conversations").replace("/words", "");
        pages.accepted(anna, path + "/words", "words", "Ik wil weer zingen.");
        pages.accepted(anna, path + "/impression", "presence", "NOT_DISCUSSED");

        var page = pages.refused(anna, path + "/agreement", "table.deeds[0].what", "Het koor bellen");
        assertThat(page.select("[role=alert] li").eachText()).containsExactly("Kies wie dit doet.");

        assertThat(pages.accepted(
                        anna,
                        path + "/agreement",
                        "more",
                        "deeds",
                        "table.deeds[0].what",
                        "Het koor bellen",
                        "table.deeds[0].who",
                        "RESIDENT"))
                .isEqualTo(path + "/agreement");
        var again = pages.page(anna, path + "/agreement");
        assertThat(again.select("input[name='table.deeds[0].what']").attr("value"))
                .isEqualTo("Het koor bellen");
        assertThat(again.select("input[name='table.deeds[1].what']")).hasSize(1);

        pages.accepted(
                anna,
                path + "/agreement",
                "table.participants[0].name",
                "Corrie",
                "table.participants[0].side",
                "NETWORK",
                "table.deeds[0].what",
                "Het koor bellen",
                "table.deeds[0].who",
                "RESIDENT",
                "table.deeds[1].what",
                "De huisarts bellen",
                "table.deeds[1].who",
                anna.account().toString(),
                "table.deeds[1].due",
                TUESDAY.toString(),
                "table.sharing",
                "SOMETHING",
                "table.sharedWith",
                "Het koor mag weten dat hij komt.");

        assertThat(pages.page(anna, path).text())
                .contains(
                        "Corrie", "Het koor bellen", "De huisarts bellen", "Sam wil iets delen.", "Het koor mag weten");
        assertThat(pages.page(World.A.call(() -> world.self(sam)), "/me").text())
                .contains("Het koor bellen (u zelf)", "De huisarts bellen (Anna, dinsdag 1 december)");
        assertThat(pages.page(anna, "/").text()).contains("Doe wat u afsprak met Sam de Wit");
    }

    private ConversationId registered(Undertaking.Intention... intentions) {
        var id = conversations.begin(access());
        conversations.save(id, SampleTalks.SAID, access());
        conversations.save(id, SampleTalks.LONELY, access());
        conversations.save(id, new Table(List.of(), List.of(intentions), null, null), access());
        conversations.register(id, access());
        return id;
    }

    static Undertaking.Intention intention(
            String what, Undertaking.Doer doer, @Nullable AccountId account, @Nullable LocalDate due) {
        return new Undertaking.Intention(
                UndertakingId.next(), ZrmDomain.SOCIAL_NETWORK, what, doer, null, account, due);
    }

    private List<TaskView> asked(SignedIn somebody) {
        return tasks.asked(0, keys.list(somebody, Purpose.TODAY)).rows();
    }

    private Access access() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }
}
