package nl.nabij.offline;

import static nl.nabij.offline.Telephone.SHELL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A talk on a telephone with the network cut, in a real browser: from taking it along until its notes are with the talk. */
@RegionTest
class OfflineTalkTests {

    private static final String NOTE = "Zingt graag en mist het koor.";
    private static final String OWN = "Ik wil weer ergens bij horen.";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Browser browser;

    private TalkWithSam with;

    @BeforeEach
    void robJoinsATalkWithSam() {
        with = TalkWithSam.in(beans);
    }

    @Test
    void talkIsHeldWithTheNetworkCutAndSentWhenItIsBack() {
        try (var phone = Telephone.of(with.rob, browser)) {
            phone.open(with.path());
            phone.follow("Neem mee zonder netwerk");
            phone.says("Wat gaat er mee?");
            phone.window().isSound().picture("offline-take");
            phone.press("Neem dit gesprek mee");
            phone.says("Het gesprek staat op dit toestel");
            phone.window().isSound().picture("offline-taken");

            phone.cut();
            phone.follow("Open het gesprek");
            phone.shows("Gesprek met Sam");
            assertThat(phone.text()).contains("U werkt zonder netwerk.", "tot", "Kijken wat Sam zelf wil.");
            phone.window().isSound().picture("offline-begin");
            phone.note(NOTE);
            phone.page().reload();
            phone.follow("Pauze of stoppen");
            phone.shows("Pauze of stoppen?");
            phone.window().isSound().picture("offline-stop");
            phone.follow("Ga verder bij vraag 2");
            phone.press("Vorige");
            assertThat(phone.page().getByLabel("Korte aantekening").inputValue())
                    .isEqualTo(NOTE);
            phone.window().isSound().picture("offline-question");
            phone.page().navigate("about:blank");

            phone.open(SHELL);
            for (var number = 1; number < 7; number++) {
                phone.press("Verder");
            }
            phone.page().getByLabel("In de woorden van Sam").fill(OWN);
            phone.window().isSound();
            for (var number = 7; number <= 9; number++) {
                phone.press("Verder");
            }
            phone.shows("Dit schreef u op");
            assertThat(phone.text()).contains(NOTE, OWN, "Er is nu geen netwerk. U kunt nog niet versturen");
            phone.window().isSound().picture("offline-end");
            assertThat(phone.stored())
                    .doesNotContain("Sam", NOTE, OWN, "Kijken wat")
                    .contains("sealed");

            phone.join();
            phone.open("/");
            phone.says("Op dit toestel staat nog een gesprek");
            phone.window().isSound().picture("offline-today");
            phone.open(with.path());
            phone.says("U nam het mee zonder netwerk.");
            phone.window().isSound().picture("offline-kept-here");
            phone.follow("Open het gesprek op dit toestel");
            phone.follow("Pauze of stoppen");
            phone.follow("Rond af");
            phone.send();
            phone.says("Wie bent u?");
            phone.window().isAccessible().picture("offline-who");
            phone.follow("Meld u aan");
            phone.fillIn(with.email);
            phone.send();
            phone.shows("Uw aantekeningen zijn verstuurd");
            phone.window().isAccessible().picture("offline-sent");
            assertThat(phone.rows()).isZero();
            phone.follow("Ga verder met dit gesprek");
            phone.page().waitForURL("**/end");
            assertThat(phone.text()).contains(NOTE, OWN);
        }
        assertThat(with.notes()).containsEntry(1, NOTE).containsEntry(7, OWN);
    }

    /** Which questions, never what was answered; and nothing where who joins may not read it. */
    @Test
    void whatSomebodyMarkedStandsOnTheFirstScreenOfWhoLeadsTheTalk() {
        with.isMarked();
        try (var phone = Telephone.of(with.anna, browser)) {
            phone.take(with.path());
            phone.open(SHELL);
            phone.shows("Gesprek met Sam");
            assertThat(phone.text()).contains("Waar Sam over wil praten", "Hoe gaat het met uw lichaam");
            phone.window().isSound().picture("offline-agenda");
        }
        try (var phone = taken()) {
            assertThat(phone.text()).doesNotContain("over wil praten");
        }
    }

    @Test
    void noteThatChangedAtBothSidesIsChosenByItsWriter() {
        try (var phone = taken()) {
            phone.note("Zingt bas.");
            with.writes(1, "Zingt alt.");
            with.writes(3, "Komt dinsdag.");
            phone.signIn(with.email);
            phone.send();

            phone.shows("Er zijn twee versies");
            assertThat(phone.text()).contains("Zingt bas.", "Zingt alt.").doesNotContain("Komt dinsdag.");
            phone.window().isAccessible().picture("offline-choose");
            phone.press("Verstuur wat ik koos");
            phone.shows("Uw aantekeningen zijn verstuurd");
        }
        assertThat(with.notes()).isEqualTo(Map.of(1, "Zingt alt.\n\nZingt bas.", 3, "Komt dinsdag."));
    }

    @Test
    void whoChoosesOneVersionSendsThatOneAlone() {
        try (var phone = taken()) {
            phone.note("Zingt bas.");
            with.writes(1, "Zingt alt.");
            phone.signIn(with.email);
            phone.send();
            phone.shows("Er zijn twee versies");

            phone.page().getByLabel("Wat op dit toestel staat").check();
            phone.press("Verstuur wat ik koos");
            phone.shows("Uw aantekeningen zijn verstuurd");
        }
        assertThat(with.notes()).isEqualTo(Map.of(1, "Zingt bas."));
    }

    @Test
    void notesOfAnotherGuideCarryTheirQuestionAlong() {
        try (var phone = taken()) {
            var asked = phone.note("Zingt bas.");
            with.getsGuide("after-a-loss");
            phone.signIn(with.email);
            phone.send();

            phone.shows("Er zijn twee versies");
            assertThat(phone.text()).contains("Het gesprek kreeg een andere gids", asked, "Zingt bas.");
            phone.press("Verstuur wat ik koos");
            phone.shows("Uw aantekeningen zijn verstuurd");
            assertThat(with.notes()).isEqualTo(Map.of(1, asked + "\nZingt bas."));
        }
    }

    @Test
    void notesOfATalkThatIsOverAreReadOnceMoreAndThenGone() {
        try (var phone = taken()) {
            phone.note(NOTE);
            with.isCalledOff();

            phone.page().reload();

            phone.shows("Lees het nog één keer");
            assertThat(phone.text()).contains(NOTE, "Er is dan geen grond om ze te bewaren.");
            phone.window().isAccessible().picture("offline-gone");
            phone.press("Ik las het. Haal alles weg");
            phone.says("Alles over dit gesprek is van dit toestel weg.");
            assertThat(phone.rows()).isZero();
        }
    }

    @Test
    void talkThatIsOverBeforeAnythingWasNotedJustGoes() {
        try (var phone = taken()) {
            with.isCalledOff();

            phone.page().reload();

            phone.says("Dit gesprek is voorbij, of u praat er niet meer in mee");
            assertThat(phone.rows()).isZero();
        }
    }

    @Test
    void somebodyElseCannotSendWhatLiesOnTheDevice() {
        var vera = "vera-" + with.email;
        World.A.run(() -> with.worker(vera, "Vera", Role.VOLUNTEER));
        try (var phone = taken()) {
            phone.note(NOTE);
            phone.signIn(vera);
            phone.send();

            phone.says("Dit gesprek is meegenomen door Rob");
            assertThat(phone.rows()).isOne();
        }
        assertThat(with.notes()).isEmpty();
    }

    @Test
    void sendingThatFailsLosesNothing() {
        try (var phone = taken()) {
            phone.note(NOTE);
            phone.signIn(with.email);
            phone.page().context().route("**/offline/session", Route::abort);
            phone.send();

            phone.says("Versturen lukte niet. Uw aantekeningen staan er nog");
            phone.window().isAccessible().picture("offline-failed");
            phone.page().context().unroute("**/offline/session");
            phone.send();
            phone.shows("Uw aantekeningen zijn verstuurd");
        }
        assertThat(with.notes()).isEqualTo(Map.of(1, NOTE));
    }

    @Test
    void answerThatGetsLostOnItsWayMakesNothingTwice() {
        try (var phone = taken()) {
            phone.note(NOTE);
            phone.signIn(with.email);
            phone.page().evaluate("""
                    () => {
                      const asked = window.fetch;
                      window.fetch = async (path, more) => {
                        const answer = await asked(path, more);
                        if (path.endsWith('/notes')) throw new TypeError('the answer got lost');
                        return answer;
                      };
                    }
                    """);
            phone.send();
            phone.says("Versturen lukte niet. Uw aantekeningen staan er nog");
            assertThat(with.notes()).isEqualTo(Map.of(1, NOTE));
            with.writes(1, "Zingt alt.");
            phone.page().reload();

            phone.send();
            phone.shows("Uw aantekeningen zijn verstuurd");
        }
        assertThat(with.notes()).isEqualTo(Map.of(1, "Zingt alt."));
    }

    @Test
    void whoTookTwoTalksAlongChoosesOne() {
        var second = with.withKim();
        try (var phone = taken()) {
            phone.take(second);
            phone.cut();
            phone.open(SHELL);

            phone.shows("Welk gesprek?");
            phone.window().isSound().picture("offline-list");
            phone.follow("Gesprek met Kim");
            phone.shows("Gesprek met Kim");
            phone.follow("Open een ander gesprek");
            phone.shows("Welk gesprek?");
            phone.page().goBack();
            phone.shows("Gesprek met Kim");
        }
    }

    @Test
    void whoReadsEnglishHoldsTheTalkInEnglish() {
        try (var phone = Telephone.of(with.rob, browser)) {
            phone.window().wide(1280).open("/language/en");
            phone.open(with.path() + "/takings/new").picture("offline-take-english");
            phone.press("Take this talk along");
            phone.says("The talk is on this device");
            phone.cut();
            phone.open(SHELL);
            phone.follow("Begin the talk");

            assertThat(phone.text())
                    .contains("You are working without network.", "Talk with Sam. Question 1 of 9", "Short note");
            phone.window().isSound().picture("offline-question-english");
        }
    }

    @Test
    void whereItCannotBeDoneThePageSaysWhyAndOffersPaper() {
        try (var window = browser.withoutScript(with.rob, 360)) {
            window.open(with.path() + "/takings/new");
            assertThat(window.page().locator("main").innerText())
                    .contains("Op dit toestel kan dat niet", "Open de gids en druk hem af");
        }
        try (var phone = Telephone.of(with.rob, browser)) {
            phone.page().addInitScript("delete Navigator.prototype.serviceWorker");
            phone.open(with.path() + "/takings/new").isSound().picture("offline-impossible");
            assertThat(phone.text()).contains("Op dit toestel kan dat niet").doesNotContain("Wat gaat er mee?");
        }
    }

    @Test
    void questionsCanBeWalkedByKeyboardWithoutNetwork() {
        try (var phone = taken()) {
            phone.cut();
            phone.follow("Begin het gesprek");
            phone.page().reload();
            phone.page().locator("form[data-note]").waitFor();

            assertThat(phone.window().walk()).contains("Pauze of stoppen", "Korte aantekening", "Verder", "Vorige");
        }
    }

    /** Rob's telephone with the talk on it, open. */
    private Telephone taken() {
        var phone = Telephone.of(with.rob, browser);
        phone.take(with.path());
        phone.open(SHELL);
        phone.shows("Gesprek met Sam");
        return phone;
    }
}
