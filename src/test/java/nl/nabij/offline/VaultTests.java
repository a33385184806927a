package nl.nabij.offline;

import static nl.nabij.offline.Telephone.SHELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a telephone keeps of a talk, how it is sealed, and when it goes; each guard is broken on purpose. */
@RegionTest
class VaultTests {

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
    void keyDoesNotLeaveTheDevice() {
        try (var phone = taken()) {
            assertThat(phone.store("""
                    const [row] = await answer(store('readonly').getAll());
                    const given = await crypto.subtle.exportKey('raw', row.key).then(() => 'given', () => 'kept');
                    return `${given} ${row.key.extractable} ${row.key.algorithm.name} ${row.key.algorithm.length}`;
                    """)).isEqualTo("kept false AES-GCM 256");
        }
    }

    @Test
    void nothingPersonalIsInTheCache() {
        try (var phone = taken()) {
            assertThat(cached(phone))
                    .contains(SHELL, "vault")
                    .doesNotContain(">Sam", "Sam de Wit", with.sam.toString(), "Rob", "_csrf");
        }
    }

    /** The search for words in the store and in the cache would find them. */
    @Test
    void guardSeesWordsThatAreNotSealed() {
        try (var phone = taken()) {
            phone.store("""
                    const sealed = new TextEncoder().encode('Sam zingt graag.').buffer;
                    await answer(store('readwrite').put({ id: 'plain', until: 0, sealed }));
                    const [name] = await caches.keys();
                    await (await caches.open(name)).put('/plain', new Response('Sam zingt graag.'));
                    """);

            assertThat(phone.stored()).contains("Sam zingt graag.");
            assertThat(cached(phone)).contains("Sam zingt graag.");
        }
    }

    /** What is sealed opens with its own moment only: who moves it has nothing. */
    @Test
    void talkWhoseMomentWasMovedIsThrownAway() {
        try (var phone = taken()) {
            phone.store("""
                    const [row] = await answer(store('readonly').getAll());
                    await answer(store('readwrite').put({ ...row, until: row.until + 86400000 }));
                    """);

            phone.page().reload();

            phone.says("Er staat geen gesprek op dit toestel");
            assertThat(phone.rows()).isZero();
        }
    }

    @Test
    void talkThatWasThrownAwayIsNotMadeAgainBySaving() {
        try (var phone = taken()) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const [one] = await vault.all();
                      const before = await vault.save(one.id, one.talk);
                      await vault.remove(one.id);
                      return `${before} ${await vault.save(one.id, one.talk)} ${(await vault.all()).length}`;
                    }
                    """)).isEqualTo("true false 0");
        }
    }

    /** Equal words twice: who sees the store cannot tell that they are equal. */
    @Test
    void sameTalkIsNeverSealedInTheSameWay() {
        try (var phone = taken()) {
            var before = phone.stored();
            phone.page()
                    .evaluate("async () => { const [one] = await vault.all(); await vault.save(one.id, one.talk); }");

            assertThat(phone.stored()).isNotEqualTo(before);
        }
    }

    @Test
    void talkIsGoneAfterADayAlsoWhenItWasNotSent() {
        try (var phone = taken()) {
            phone.page().clock().setFixedTime(Date.from(Instant.now().plusSeconds(23 * 3600 + 3500)));
            phone.page().reload();
            phone.shows("Gesprek met Sam");

            phone.page().clock().setFixedTime(Date.from(Instant.now().plusSeconds(24 * 3600 + 1)));
            phone.page().reload();

            phone.says("Het gesprek is van dit toestel verdwenen");
            phone.window().isSound().picture("offline-past");
            assertThat(phone.rows()).isZero();
        }
    }

    @Test
    void pageThatStaysOpenLosesTheTalkAfterADay() {
        try (var phone = Telephone.of(with.rob, browser)) {
            phone.take(with.path());
            phone.page().clock().install();
            phone.open(SHELL);
            phone.shows("Gesprek met Sam");

            phone.page().clock().fastForward("24:01:00");

            phone.says("Het gesprek is van dit toestel verdwenen");
            assertThat(phone.rows()).isZero();
        }
    }

    @Test
    void workerThatStartsThrowsAwayWhatIsPastItsMoment() {
        try (var phone = taken()) {
            phone.open(with.path() + "/takings/new");
            phone.says("Dit gesprek staat al op dit toestel");
            phone.store("""
                    await answer(store('readwrite').put({ id: 'past', until: Date.now() - 1 }));
                    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
                    """);
            assertThat(phone.rows()).isEqualTo(2);

            assertThat(register(phone)).isEqualTo("there");

            phone.page().waitForCondition(() -> phone.rows() == 1);
        }
    }

    @Test
    void workerIsRefusedOnEveryOtherPage() {
        try (var phone = Telephone.of(with.rob, browser)) {
            for (var page : List.of("/", "/account", with.path(), with.path() + "/questions/1")) {
                phone.open(page);
                assertThat(register(phone)).as(page).isEqualTo("SecurityError");
            }
            phone.open(with.path() + "/takings/new");
            assertThat(register(phone)).isEqualTo("there");
        }
    }

    @Test
    void signingOutTellsThatThereIsATalkAndTakesItAway() {
        try (var phone = taken()) {
            phone.open("/account");
            phone.says("Op dit toestel staat nog een gesprek");
            phone.window().isSound().picture("offline-account");
            phone.press("Meld af");
            phone.page().waitForURL("**/sign-in?bye");

            assertThat(phone.rows()).isZero();
            assertThat(phone.page()
                            .evaluate("() => navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                    .isEqualTo(0);
        }
    }

    private Telephone taken() {
        var phone = Telephone.of(with.rob, browser);
        phone.take(with.path());
        phone.open(SHELL);
        phone.shows("Gesprek met Sam");
        return phone;
    }

    /** Tries to start the worker on this page. @return 'there', or why not */
    private static String register(Telephone phone) {
        return String.valueOf(phone.page().evaluate("""
                () => navigator.serviceWorker.register('/offline/worker.js', { scope: '/offline/talk' })
                    .then(() => 'there', fault => fault.name)
                """));
    }

    /** Every address and every text that the worker keeps. */
    private static String cached(Telephone phone) {
        return String.valueOf(phone.page().evaluate("""
                async () => {
                  const found = [];
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const asked of await cache.keys()) {
                      if (!asked.url.endsWith('.woff2')) found.push(asked.url, await (await cache.match(asked)).text());
                    }
                  }
                  return found.join('\\n');
                }
                """));
    }
}
