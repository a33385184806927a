package nl.nabij.offline;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.nabij.Browser;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.shared.Actor;

/** Somebody's telephone, in a real browser. */
final class Telephone implements AutoCloseable {

    static final String SHELL = "/offline/talk";

    private static final String STORE = """
            const database = await new Promise(done => {
              const asked = indexedDB.open('nabij-offline');
              asked.onsuccess = () => done(asked.result);
            });
            const answer = asked => new Promise(done => { asked.onsuccess = () => done(asked.result); });
            const store = mode => database.transaction('talk', mode).objectStore('talk');
            """;

    private final Window window;

    private Telephone(Window window) {
        this.window = window;
    }

    static Telephone of(Actor who, Browser browser) {
        return new Telephone(browser.window(who, 360));
    }

    Window open(String path) {
        return window.open(path);
    }

    Window window() {
        return window;
    }

    Page page() {
        return window.page();
    }

    /** Takes a talk along. */
    void take(String talk) {
        open(talk + "/takings/new");
        press("Neem dit gesprek mee");
        says("Het gesprek staat op dit toestel");
    }

    void cut() {
        page().context().setOffline(true);
    }

    void join() {
        page().context().setOffline(false);
    }

    void press(String words) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    void follow(String words) {
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** Waits until the page has this heading. */
    void shows(String heading) {
        page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(heading)
                                .setExact(true)
                                .setLevel(1))
                .waitFor();
    }

    /** Waits until this is on the page. */
    void says(String words) {
        page().getByText(words).waitFor();
    }

    String text() {
        return page().locator("main").innerText();
    }

    /** Writes at the first question, and waits until it is kept. @return the question */
    String note(String words) {
        follow("Begin het gesprek");
        var asked = page().locator("h1").innerText();
        page().getByLabel("Korte aantekening").fill(words);
        page().waitForFunction("async note => (await vault.all())[0].talk.sheet.notes[1] === note", words);
        press("Verder");
        return asked;
    }

    /** Signs in, also where somebody is signed in, and comes back to the notes. */
    void signIn(String email) {
        open("/sign-in?to=offline");
        fillIn(email);
    }

    void fillIn(String email) {
        page().getByLabel("E-mailadres").fill(email);
        page().getByLabel("Wachtwoord").fill(World.PASSWORD);
        press("Meld aan");
        page().waitForURL("**" + SHELL + "*");
        shows("Dit schreef u op");
    }

    void send() {
        press("Verstuur mijn aantekeningen");
    }

    /** Does something with the store of the browser: {@code store(mode)} and {@code answer(asked)} are there. */
    Object store(String script) {
        return page().evaluate("async () => {" + STORE + "try {" + script + "} finally { database.close(); } }");
    }

    /** All that the store holds, bytes as letters. */
    String stored() {
        return String.valueOf(store("""
                const rows = await answer(store('readonly').getAll());
                return JSON.stringify(rows, (name, value) => value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
                """));
    }

    int rows() {
        return ((Number) store("""
                return database.objectStoreNames.contains('talk') ? await answer(store('readonly').count()) : 0;
                """)).intValue();
    }

    @Override
    public void close() {
        window.close();
    }
}
