package nl.nabij.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.Time;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Partners;
import nl.nabij.talks.SamplePreparations;
import nl.nabij.talks.Sheets;
import nl.nabij.talks.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk on a telephone with the network cut, in a real browser. */
@RegionTest
class OfflineTalkTests {

    private static final String NOTE = "Zingt graag en mist het koor.";
    private static final String OWN = "Ik wil weer ergens bij horen.";
    private static final String SHELL = "/offline/talk";

    @Autowired
    Talks talks;

    @Autowired
    Partners partners;

    @Autowired
    Sheets sheets;

    @Autowired
    Accounts accounts;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    private final LocalDate today = LocalDate.now(Time.ZONE);
    private final String email = "rob-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    private SignedIn anna;
    private SignedIn rob;
    private ResidentId sam;
    private TalkId talk = TalkId.next();

    @BeforeEach
    void robJoinsATalkWithSam() {
        World.A.run(() -> {
            anna = world.clientManager();
            var team = world.careTeam();
            var account =
                    accounts.open(email, "Rob", World.PASSWORD, team.organisation(), Set.of(Role.EXPERT_BY_EXPERIENCE));
            accounts.join(account, team.id());
            rob = accounts.find(account).orElseThrow().actor();
            sam = world.client("Sam", anna);
            var access = world.access(anna, sam, Purpose.TALK_TOGETHER);
            talk = SamplePreparations.prepared(talks, today, access);
            partners.invite(talk, SamplePreparations.of(rob.account(), Partner.Side.EXPERT, today, true), access);
        });
    }

    @Test
    void talkIsHeldWithTheNetworkCutAndSentWhenItIsBack() {
        try (var phone = browser.window(rob, 360)) {
            phone.open(path()).page().getByText("Neem mee zonder netwerk").click();
            phone.page().getByText("Wat gaat er mee?").waitFor();
            phone.isSound().picture("offline-take");
            press(phone, "Neem dit gesprek mee");
            phone.page().getByText("Het gesprek staat op dit toestel").waitFor();
            phone.isSound().picture("offline-taken");

            phone.page().context().setOffline(true);
            phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open het gesprek"))
                    .click();
            heading(phone, "Gesprek met Sam");
            assertThat(text(phone)).contains("U werkt zonder netwerk.", "tot", "Kijken wat Sam zelf wil.");
            phone.isSound().picture("offline-begin");
            way(phone, "Begin het gesprek");
            phone.page().getByLabel("Korte aantekening").fill(NOTE);
            phone.isSound().picture("offline-question");
            press(phone, "Verder");

            phone.page().reload();
            way(phone, "Pauze of stoppen");
            heading(phone, "Pauze of stoppen?");
            phone.isSound().picture("offline-stop");
            way(phone, "Ga verder bij vraag 2");
            press(phone, "Vorige");
            assertThat(phone.page().getByLabel("Korte aantekening").inputValue())
                    .isEqualTo(NOTE);
            phone.page().goBack();
            phone.page().navigate("about:blank");
            phone.open(SHELL);
            for (var number = current(phone); number < 7; number++) {
                press(phone, "Verder");
            }
            phone.page().getByLabel("In de woorden van Sam").fill(OWN);
            phone.isSound();
            press(phone, "Verder");
            press(phone, "Verder");
            press(phone, "Verder");
            heading(phone, "Dit schreef u op");
            assertThat(text(phone)).contains(NOTE, OWN, "Er is nu geen netwerk. U kunt nog niet versturen");
            phone.isSound().picture("offline-end");
            assertThat(stored(phone))
                    .doesNotContain("Sam", NOTE, OWN, "Kijken wat")
                    .contains("sealed");

            phone.page().context().setOffline(false);
            press(phone, "Verstuur mijn aantekeningen");
            phone.page().getByText("Wie bent u?").waitFor();
            phone.isAccessible().picture("offline-who");
            phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meld u aan"))
                    .click();
            signInAs(phone, email);
            heading(phone, "Dit schreef u op");
            press(phone, "Verstuur mijn aantekeningen");
            heading(phone, "Uw aantekeningen zijn verstuurd");
            phone.isAccessible().picture("offline-sent");
            assertThat(rows(phone)).isZero();
            phone.page().getByText("Ga verder met dit gesprek").click();
            phone.page().waitForURL("**/end");
            assertThat(text(phone)).contains(NOTE, OWN);
        }
        assertThat(notes()).containsEntry(1, NOTE).containsEntry(7, OWN);
    }

    @Test
    void keyDoesNotLeaveTheDeviceAndNothingPersonalIsInTheCache() {
        try (var phone = taken()) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const database = await new Promise(done => { const asked = indexedDB.open('nabij-offline'); asked.onsuccess = () => done(asked.result); });
                      const row = await new Promise(done => { const asked = database.transaction('talk').objectStore('talk').getAll(); asked.onsuccess = () => done(asked.result[0]); });
                      database.close();
                      const given = await crypto.subtle.exportKey('raw', row.key).then(() => 'given', () => 'kept');
                      return `${given} ${row.key.extractable} ${row.key.algorithm.name} ${row.key.algorithm.length}`;
                    }
                    """)).isEqualTo("kept false AES-GCM 256");
            assertThat(String.valueOf(phone.page().evaluate("""
                    async () => {
                      const found = [];
                      for (const name of await caches.keys()) {
                        const cache = await caches.open(name);
                        for (const asked of await cache.keys()) found.push(asked.url, await (await cache.match(asked)).text());
                      }
                      return found.join('\\n');
                    }
                    """)))
                    .contains(SHELL, "vault")
                    .doesNotContain("Sam de", ">Sam", "/residents/", "Rob", "_csrf");
        }
    }

    /** What is sealed opens with its own number and moment only: who moves the moment has nothing. */
    @Test
    void talkWhoseMomentWasMovedIsThrownAway() {
        try (var phone = taken()) {
            phone.page().evaluate("""
                    async () => {
                      const database = await new Promise(done => { const asked = indexedDB.open('nabij-offline'); asked.onsuccess = () => done(asked.result); });
                      const store = database.transaction('talk', 'readwrite').objectStore('talk');
                      const row = await new Promise(done => { const asked = store.getAll(); asked.onsuccess = () => done(asked.result[0]); });
                      await new Promise(done => { store.put({ ...row, until: row.until + 86400000 }).onsuccess = done; });
                      database.close();
                    }
                    """);

            phone.page().reload();

            phone.page().getByText("Er staat geen gesprek op dit toestel").waitFor();
            assertThat(rows(phone)).isZero();
        }
    }

    @Test
    void talkIsGoneAfterADayAlsoWhenItWasNotSent() {
        try (var phone = taken()) {
            phone.page().clock().setFixedTime(Date.from(Instant.now().plusSeconds(23 * 3600 + 3500)));
            phone.page().reload();
            heading(phone, "Gesprek met Sam");

            phone.page().clock().setFixedTime(Date.from(Instant.now().plusSeconds(24 * 3600 + 1)));
            phone.page().reload();

            phone.page().getByText("Het gesprek is van dit toestel verdwenen").waitFor();
            phone.isSound().picture("offline-past");
            assertThat(rows(phone)).isZero();
        }
    }

    @Test
    void signingOutTellsThatThereAreNotesAndTakesThemAway() {
        try (var phone = taken()) {
            phone.open("/account");
            phone.page().getByText("Op dit toestel staat nog een gesprek").waitFor();
            phone.isSound().picture("offline-account");
            press(phone, "Meld af");
            phone.page().waitForURL("**/sign-in?bye");

            assertThat(rows(phone)).isZero();
            phone.page().context().setOffline(true);
            assertThat(phone.page()
                            .evaluate("() => navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                    .isEqualTo(0);
        }
    }

    @Test
    void noteThatChangedAtBothSidesIsChosenByItsWriter() {
        try (var phone = taken()) {
            write(phone, "Zingt bas.");
            World.A.run(() -> {
                sheets.note(talk, 1, "Zingt alt.", world.access(rob, sam, Purpose.HOLD_TALK));
                sheets.note(talk, 3, "Komt dinsdag.", world.access(rob, sam, Purpose.HOLD_TALK));
            });
            signInAgain(phone);
            press(phone, "Verstuur mijn aantekeningen");

            heading(phone, "Er zijn twee versies");
            assertThat(text(phone)).contains("Zingt bas.", "Zingt alt.").doesNotContain("Komt dinsdag.");
            phone.isAccessible().picture("offline-choose");
            press(phone, "Verstuur wat ik koos");
            heading(phone, "Uw aantekeningen zijn verstuurd");
        }
        assertThat(notes()).isEqualTo(Map.of(1, "Zingt alt.\n\nZingt bas.", 3, "Komt dinsdag."));
    }

    @Test
    void notesOfAnotherGuideCarryTheirQuestionAlong() {
        try (var phone = taken()) {
            var asked = write(phone, "Zingt bas.");
            World.A.run(() -> talks.change(
                    talk,
                    SamplePreparations.with("after-a-loss", today),
                    1,
                    world.access(anna, sam, Purpose.TALK_TOGETHER)));
            signInAgain(phone);
            press(phone, "Verstuur mijn aantekeningen");

            heading(phone, "Er zijn twee versies");
            assertThat(text(phone)).contains("Het gesprek kreeg een andere gids", asked, "Zingt bas.");
            press(phone, "Verstuur wat ik koos");
            heading(phone, "Uw aantekeningen zijn verstuurd");
            assertThat(notes()).isEqualTo(Map.of(1, asked + "\nZingt bas."));
        }
    }

    @Test
    void notesOfATalkThatIsOverAreReadOnceMoreAndThenGone() {
        try (var phone = taken()) {
            write(phone, NOTE);
            World.A.run(() -> talks.callOff(talk, world.access(anna, sam, Purpose.TALK_TOGETHER)));

            phone.page().reload();

            heading(phone, "Lees het nog één keer");
            assertThat(text(phone)).contains(NOTE, "Er is dan geen grond om ze te bewaren.");
            phone.isAccessible().picture("offline-gone");
            press(phone, "Ik las het. Haal alles weg");
            phone.page()
                    .getByText("Alles over dit gesprek is van dit toestel weg.")
                    .waitFor();
            assertThat(rows(phone)).isZero();
        }
    }

    @Test
    void talkThatIsOverBeforeAnythingWasNotedJustGoes() {
        try (var phone = taken()) {
            World.A.run(() -> talks.callOff(talk, world.access(anna, sam, Purpose.TALK_TOGETHER)));

            phone.page().reload();

            phone.page()
                    .getByText("Dit gesprek is voorbij, of u praat er niet meer in mee")
                    .waitFor();
            assertThat(rows(phone)).isZero();
        }
    }

    @Test
    void somebodyElseCannotSendWhatLiesOnTheDevice() {
        var vera = "vera-" + email;
        World.A.run(() ->
                accounts.open(vera, "Vera", World.PASSWORD, world.careTeam().organisation(), Set.of(Role.VOLUNTEER)));
        try (var phone = taken()) {
            write(phone, NOTE);
            phone.open("/sign-in?to=offline");
            signInAs(phone, vera);
            press(phone, "Verstuur mijn aantekeningen");

            phone.page().getByText("Dit gesprek is meegenomen door Rob").waitFor();
            assertThat(rows(phone)).isOne();
        }
        assertThat(notes()).isEmpty();
    }

    @Test
    void whereItCannotBeDoneThePageSaysWhyAndOffersPaper() {
        try (var window = browser.withoutScript(rob, 360)) {
            window.open(path() + "/takings/new");
            assertThat(text(window)).contains("Op dit toestel kan dat niet", "Open de gids en druk hem af");
        }
        try (var window = browser.window(rob, 360)) {
            window.page().addInitScript("delete Navigator.prototype.serviceWorker");
            window.open(path() + "/takings/new").isSound().picture("offline-impossible");
            assertThat(text(window)).contains("Op dit toestel kan dat niet").doesNotContain("Wat gaat er mee?");
        }
    }

    @Test
    void questionsCanBeWalkedByKeyboardWithoutNetwork() {
        try (var phone = taken()) {
            phone.page().context().setOffline(true);
            way(phone, "Begin het gesprek");
            phone.page().reload();

            assertThat(phone.walk()).contains("Pauze of stoppen", "Korte aantekening", "Verder", "Vorige");
        }
    }

    /** Rob's telephone with the talk on it, open. */
    private Window taken() {
        var phone = browser.window(rob, 360);
        phone.open(path() + "/takings/new");
        press(phone, "Neem dit gesprek mee");
        phone.page().getByText("Het gesprek staat op dit toestel").waitFor();
        phone.open(SHELL);
        heading(phone, "Gesprek met Sam");
        return phone;
    }

    /** Writes at the first question. @return the question */
    private static String write(Window phone, String note) {
        way(phone, "Begin het gesprek");
        var asked = phone.page().locator("h1").innerText();
        phone.page().getByLabel("Korte aantekening").fill(note);
        phone.page().waitForFunction("async note => (await vault.all())[0].talk.sheet.notes[1] === note", note);
        press(phone, "Verder");
        return asked;
    }

    private void signInAgain(Window phone) {
        phone.open("/sign-in?to=offline");
        signInAs(phone, email);
        heading(phone, "Dit schreef u op");
    }

    private static void signInAs(Window phone, String email) {
        phone.page().getByLabel("E-mailadres").fill(email);
        phone.page().getByLabel("Wachtwoord").fill(World.PASSWORD);
        press(phone, "Meld aan");
        phone.page().waitForURL("**" + SHELL + "*");
    }

    private static int current(Window phone) {
        return ((Number) phone.page().evaluate("() => document.querySelector('progress').value")).intValue();
    }

    private static void press(Window phone, String words) {
        phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static void way(Window phone, String words) {
        phone.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static void heading(Window phone, String words) {
        phone.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(words)
                                .setExact(true)
                                .setLevel(1))
                .waitFor();
    }

    private static String text(Window phone) {
        return phone.page().locator("main").innerText();
    }

    /** All that the store of the browser holds, bytes as letters. */
    private static String stored(Window phone) {
        return String.valueOf(phone.page().evaluate("""
                async () => {
                  const database = await new Promise(done => { const asked = indexedDB.open('nabij-offline'); asked.onsuccess = () => done(asked.result); });
                  const rows = await new Promise(done => { const asked = database.transaction('talk').objectStore('talk').getAll(); asked.onsuccess = () => done(asked.result); });
                  database.close();
                  return JSON.stringify(rows, (name, value) => value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
                }
                """));
    }

    private static int rows(Window phone) {
        return ((Number) phone.page().evaluate("""
                async () => {
                  const database = await new Promise(done => { const asked = indexedDB.open('nabij-offline'); asked.onsuccess = () => done(asked.result); });
                  const kept = database.objectStoreNames.contains('talk');
                  const count = kept ? await new Promise(done => { const asked = database.transaction('talk').objectStore('talk').count(); asked.onsuccess = () => done(asked.result); }) : 0;
                  database.close();
                  return count;
                }
                """)).intValue();
    }

    private Map<Integer, String> notes() {
        return World.A.call(() -> talks.find(talk, world.access(rob, sam, Purpose.HOLD_TALK))
                .orElseThrow()
                .partner(rob.account())
                .orElseThrow()
                .sheet()
                .notes());
    }

    private String path() {
        return "/residents/%s/talks/%s".formatted(sam, talk);
    }
}
