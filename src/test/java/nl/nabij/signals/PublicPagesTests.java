package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.regions.Settings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages for everybody, as a visitor, a flood and a broken program meet them. */
@RegionTest
class PublicPagesTests {

    private static final List<String> FIELDS =
            List.of("seen", "about", "postcode", "knows", "contact", "ticket", "website", "topics", "id");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    SignalReading reading;

    @Autowired
    Triage triage;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Settings settings;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SampleSignals sample;

    @BeforeEach
    void neighbourhood() {
        sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
    }

    @Test
    void fiveFieldsOfWhichOneIsRequiredAndWhomToCall() {
        var page = pages.visitor("/signal");

        var fields = page
                .select("main form input:not([type=hidden]):not([tabindex=-1]), main form textarea")
                .eachAttr("name")
                .stream()
                .distinct()
                .toList();
        assertThat(fields).containsExactly("seen", "about", "postcode", "knows", "contact");
        assertThat(page.select("a[href^=tel:]").eachText()).contains("112", "113");
        assertThat(page.select("main form input[name=_csrf]"))
                .as("needs no session")
                .isEmpty();
        assertThat(refused("seen", " ").select("[role=alert] li").eachText())
                .containsExactly("Schrijf op wat u opviel. Eén zin is genoeg.");
    }

    @Test
    void visitorGetsAReceiptAndHearsHowFarItIs() {
        clock.at("2026-06-01T08:00:00Z");
        var ticket = ticket();
        clock.at("2026-06-01T08:02:00Z");

        var received = PageChecks.page(told(ticket, "De gordijnen zijn dicht.", "198.51.100.1"));
        var code = received.select("strong.utrecht-heading-2").text();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        var again = PageChecks.page(told(ticket, "De gordijnen zijn dicht.", "198.51.100.1"));
        assertThat(again.select("strong.utrecht-heading-2").text())
                .as("a reload gives the same")
                .isEqualTo(code);

        var open = A.call(
                () -> reading.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows());
        assertThat(open).as("and is there once").hasSize(1);
        assertThat(heard(code)).isEqualTo("Uw signaal is binnen");
        var view = open.getFirst();
        A.run(() -> triage.take(view.id(), world.access(sample.wim(), view.resident(), Purpose.TRIAGE)));
        assertThat(heard(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo("Iemand zoekt uit wat er kan");
        A.run(() -> triage.contacted(
                view.id(), Wish.NOT_NOW, null, true, world.access(sample.wim(), view.resident(), Purpose.TRIAGE)));
        assertThat(heard(code)).isEqualTo("Iemand heeft contact opgenomen");
        assertThat(A.call(() -> jdbc.sql("select count(*) from signal where receipt like '%' || ? || '%'")
                        .param(code.replace("-", ""))
                        .query(Integer.class)
                        .single()))
                .as("only a hash is kept")
                .isZero();
    }

    @Test
    void unknownCodeTellsNothing() {
        var page = PageChecks.page(post("/signal/receipt", "198.51.100.2", "code", "K7PM-4XRT-9WQC"));

        assertThat(page.select("[role=alert] li").text()).contains("Deze code kennen wij niet");
    }

    @Test
    void oldPageKeepsTheTextAndAsksToPressOnceMore() {
        clock.at("2026-06-02T08:00:00Z");
        var ticket = ticket();
        clock.at("2026-06-04T08:00:00Z");

        var page = PageChecks.page(told(ticket, "Mijn lange verhaal", "198.51.100.3"));
        assertThat(page.select("[role=alert] li").text()).contains("Druk nog een keer op Verstuur");
        assertThat(page.select("textarea").text()).isEqualTo("Mijn lange verhaal");
        var fresh = page.select("input[name=ticket]").attr("value");
        assertThat(fresh).isNotEqualTo(ticket);

        clock.at("2026-06-04T08:00:30Z");
        assertThat(PageChecks.page(told(fresh, "Mijn lange verhaal", "198.51.100.3"))
                        .select("strong.utrecht-heading-2"))
                .hasSize(1);
    }

    /** 200 from one network in an hour: 10 go to the team, the others wait apart, and a neighbour's goes straight through. */
    @Test
    void floodWaitsApartAndHidesNobody() {
        clock.at("2026-06-05T08:00:00Z");
        var tickets = new ArrayList<String>();
        for (var one = 0; one < 201; one++) {
            tickets.add(ticket());
        }
        clock.at("2026-06-05T08:05:00Z");
        for (var one = 0; one < 200; one++) {
            assertThat(told(tickets.get(one), "Vloed " + one, "203.0.113.9")).hasStatusOk();
        }

        assertThat(told(tickets.get(200), "Mijn buurvrouw doet niet meer open.", "198.51.100.77"))
                .hasStatusOk();

        var waiting = states("WAITING");
        assertThat(waiting).hasSize(11).contains("Mijn buurvrouw doet niet meer open.");
        assertThat(states("APART")).as("none is lost").hasSize(190);
        A.run(() -> jdbc.sql("delete from resident where id in (select resident from signal where postcode = ?)")
                .param(sample.postcode())
                .update());
    }

    @Test
    void programThatFillsInEverythingOrIsTooFastWaitsApart() {
        clock.at("2026-06-06T08:00:00Z");
        var fast = ticket();
        assertThat(told(fast, "Te snel", "198.51.100.4")).hasStatusOk();
        clock.at("2026-06-06T08:01:00Z");
        assertThat(post(
                        "/signal",
                        "198.51.100.5",
                        "seen",
                        "Val",
                        "ticket",
                        ticketAt("2026-06-06T08:01:00Z", "2026-06-06T08:02:00Z"),
                        "website",
                        "https://example.org",
                        "postcode",
                        sample.postcode()))
                .hasStatusOk();

        assertThat(states("APART")).containsExactlyInAnyOrder("Te snel", "Val");
    }

    @Test
    void whenItIsFullNothingIsKeptAndThePageSaysSo() {
        A.run(() -> settings.change(SignalSettings.MOST_APART, 50, "test"));
        A.run(() -> {
            for (var one = 0; one < 50; one++) {
                sample.byVisitor(Signal.Apart.NETWORK);
            }
        });
        clock.at("2026-06-07T08:00:00Z");

        var page = PageChecks.page(told(ticket(), "Te snel", "198.51.100.6"));

        assertThat(page.select("[role=alert] li").text()).contains("Uw tekst is niet bewaard, maar staat hier nog");
        assertThat(page.select("textarea").text()).isEqualTo("Te snel");
        A.run(() -> {
            settings.change(SignalSettings.MOST_APART, 2_000, "test");
            jdbc.sql("delete from resident where id in (select resident from signal where postcode = ?)")
                    .param(sample.postcode())
                    .update();
        });
    }

    /** Whatever is sent: it is accepted, or the page says what to do. */
    @Test
    void anyInputIsAnswered() throws UnsupportedEncodingException {
        clock.at("2026-06-08T08:00:00Z");
        var good = ticket();
        clock.at("2026-06-08T08:10:00Z");
        for (var seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(20261125 + seed);
            var sent = new ArrayList<String>();
            for (var field : FIELDS) {
                for (var times = random.nextInt(3); times > 0; times--) {
                    sent.add(field);
                    sent.add(field.equals("ticket") && random.nextInt(4) > 0 ? good : anything(random));
                }
            }

            var answer = post(
                    random.nextInt(5) == 0 ? "/signal/receipt" : "/signal",
                    "2001:db8::" + random.nextInt(9_999),
                    sent.toArray(String[]::new));

            assertThat(answer.getResponse().getStatus())
                    .as("seed %d: %s", seed, sent)
                    .isEqualTo(200);
            var page = PageChecks.page(answer);
            assertThat(page.select("[role=alert], strong.utrecht-heading-2, [role=status]"))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
        A.run(() -> jdbc.sql("delete from resident where unconfirmed and created_at = ?")
                .param(java.sql.Timestamp.from(java.time.Instant.parse("2026-06-08T08:10:00Z")))
                .update());
    }

    private static String anything(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "   \t ";
            case 2 -> "\u0000\u0001\u001b[31m";
            case 3 -> "half \ud83d\ud83d";
            case 4 -> "x".repeat(random.nextInt(1, 30_000));
            case 5 -> "'; drop table signal; --";
            case 6 -> "<script>alert(1)</script>${7*7}__${T(java.lang.Runtime)}__";
            case 7 -> "1441 AB";
            case 8 -> "مرحبا 你好 \u202e omgekeerd";
            case 9 -> "YES_WITH_NAME";
            case 10 -> "%s%n{0}{";
            default ->
                random.ints(random.nextInt(80), 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    private List<String> states(String state) {
        return A.call(() -> jdbc.sql("select seen from signal where state = ? and postcode = ?")
                .params(state, sample.postcode())
                .query(String.class)
                .list());
    }

    private String ticket() {
        return pages.visitor("/signal").select("input[name=ticket]").attr("value");
    }

    /** A ticket of that moment, sent at the other. */
    private String ticketAt(String opened, String sent) {
        clock.at(opened);
        var ticket = ticket();
        clock.at(sent);
        return ticket;
    }

    private String heard(String code) {
        return PageChecks.page(post("/signal/receipt", "198.51.100.9", "code", code))
                .select("[role=status] h2")
                .text();
    }

    private Document refused(String... fields) {
        var page = PageChecks.page(post("/signal", "198.51.100.8", fields));
        assertThat(page.select("[role=alert]")).isNotEmpty();
        return page;
    }

    private MvcTestResult told(String ticket, String seen, String address) {
        return post("/signal", address, "seen", seen, "ticket", ticket, "postcode", sample.postcode());
    }

    private MvcTestResult post(String path, String address, String... fields) {
        var request = mvc.post().uri("http://" + A.host() + path).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
