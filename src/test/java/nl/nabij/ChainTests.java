package nl.nabij;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One resident's way in a real browser, from a line in a caseload file to feedback and to who looked, through six accounts;
 * and the proof that the log knows of everybody about whom a window was told.
 */
@RegionTest
class ChainTests {

    private static final String QUESTION = "Ik wil weer met anderen zingen, zoals vroeger.";
    private static final String AGREED = "Wij zoeken samen een koor dichtbij.";
    private static final String GOAL = "Elke week ergens zingen";
    private static final String STEP = "Een keer gaan luisteren bij een koor";
    private static final String RESULT = "Zij zingt nu elke dinsdag mee.";

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final ChainFile file = new ChainFile(UUID.randomUUID().getMostSignificantBits());
    private @Nullable ChainLog log;
    private final List<ChainVisitor> visitors = new ArrayList<>();

    @Test
    void residentComesFromALineInAFileToFeedbackAndWhoLooked() {
        var team = places().team("Gemeente", Organisation.Kind.MUNICIPALITY, "Activering");
        var choir = places().team("Buurthuis", Organisation.Kind.NEIGHBOURHOOD_CARE, "Zangteam");
        places().offer("Zangcafé " + mark, choir);
        var anna = visitor(A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER)), 1280);
        var bram = visitor(A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER)), 1280);
        var ali = visitor(A.call(() -> world.official("Ali", Role.ADMINISTRATOR)), 1280);
        var rosa = visitor(A.call(() -> world.official("Rosa", Role.RESEARCHER)), 1280);
        var nadia = visitor(A.call(() -> world.worker("Nadia", choir, Role.PROVIDER)), 1280);
        var olga = visitor(A.call(() -> world.official("Olga", Role.PRIVACY_OFFICER)), 1280);
        file.add(5, email(anna.who()), true).add(3, email(anna.who()), false).add(4, email(bram.who()), true);
        var fien = file.clients().getFirst();
        log = new ChainLog(jdbc, file);

        bringsTheFileIn(ali, team);
        writesARule(rosa, olga);
        startsARun(rosa, team);
        bram.waitsFor("/", "Bij 4 mensen uit uw caseload is er een reden voor een gesprek.");
        invites(anna, fien);
        talks(anna, fien);
        plans(anna, fien);
        refers(anna, fien, choir);
        answers(nadia, fien);
        hearsOfIt(anna, fien);
        var self = visitor(A.call(() -> world.self(log().resident(fien))), 360);
        looksAtTheOwnPlace(self, fien);
        oversees(olga, fien);
        rosa.opens("/research").sees("Wat kwam er van de lijsten?").picture("29-research");
        rosa.follows(rule())
                .sees("Bij welke reden voelden mensen zich eenzaam?")
                .picture("30-reasons");

        assertThat(log().told(ali)).as("the file as it was brought").isNotEmpty();
        assertThat(log().told(anna)).as("the own list, and no other client").isEqualTo(selected(anna));
        assertThat(log().told(bram)).as("how many, and no name").isEmpty();
        assertThat(log().told(rosa)).as("numbers, and nobody").isEmpty();
        assertThat(log().told(nadia)).as("who was sent, and nobody else").containsExactly(fien);
        assertThat(log().told(self)).as("the own file").containsExactly(fien);
        assertThat(log().told(olga)).as("the one looked for").containsExactly(fien);
        assertThatTheLogKnows(log(), ali);
    }

    private Set<ChainFile.Client> selected(ChainVisitor manager) {
        var email = email(manager.who());
        return file.clients().stream()
                .filter(client -> client.lonesome() && client.manager().equals(email))
                .collect(toSet());
    }

    private void bringsTheFileIn(ChainVisitor ali, Team team) {
        ali.opens("/imports/new").picture("1-import");
        ali.page().setInputFiles("#file", new FilePayload("caseload.csv", "text/csv", file.bytes(team.name())));
        ali.presses("Bekijk het bestand").sees("Klopt deze indeling?").picture("2-mapping");
        ali.page().check("#choice-complete");
        ali.presses("Kijk het bestand na");
        ali.waitsFor(ali.path(), "Wilt u dit laden?").picture("3-checked");
        ali.presses("Laad 12 regels");
        ali.waitsFor(ali.path(), "Het bestand is geladen").picture("4-loaded");
    }

    /** A rule holds only after a second person approved it. */
    private void writesARule(ChainVisitor rosa, ChainVisitor olga) {
        rosa.opens("/criteria")
                .presses("Begin met dit voorbeeld: Klein netwerk")
                .picture("4a-draft");
        rosa.types("name", rule()).types("aim", "Om te vragen hoe het met mensen gaat.");
        rosa.presses("Vraag een collega om akkoord").sees("U vroeg om akkoord.", "Wacht op akkoord");
        olga.opens("/")
                .follows("Lees en beoordeel", rule())
                .sees("Bent u akkoord?")
                .picture("4b-judge");
        olga.page().locator("main [name=checks]").all().forEach(Locator::check);
        var today = LocalDate.now(Time.ZONE);
        olga.types("dpia", "Zaak 2026-17")
                .types("from", today.toString())
                .types("until", today.plusYears(1).toString());
        olga.presses("Keur de regel goed").sees("De regel is goedgekeurd.", "Geldt nu");
        rosa.opens("/").sees("Olga keurde de versie goed.");
    }

    private String rule() {
        return "Klein netwerk " + mark;
    }

    private void startsARun(ChainVisitor rosa, Team team) {
        rosa.opens("/criteria/runs")
                .chooses(rule() + ", versie 1")
                .chooses(team.name())
                .presses("Maak de lijsten");
        rosa.sees("Wij maken de lijsten.");
        rosa.page().waitForTimeout(500);
        for (var second = 0; second < 30 && list(rosa, team).isEmpty(); second++) {
            rosa.page().waitForTimeout(1000);
            rosa.opens("/criteria/runs");
        }
        assertThat(list(rosa, team))
                .as("nine are on a list, which is too few to tell")
                .contains("minder dan 10");
        rosa.picture("5-criteria");
    }

    private static String list(ChainVisitor rosa, Team team) {
        return String.join(
                " ",
                rosa.page()
                        .locator("main article tr:has-text('" + team.name() + "')")
                        .allInnerTexts());
    }

    private void invites(ChainVisitor anna, ChainFile.Client fien) {
        anna.waitsFor("/", "Bij 5 mensen uit uw caseload is er een reden voor een gesprek.")
                .picture("6-today");
        anna.opens("/selections").sees(fien.givenName()).picture("7-list");
        anna.follows("Nodig uit", fien.givenName())
                .sees("Nodigt u " + fien.givenName() + " uit?", "Sociaal netwerk", "Maatschappelijke participatie")
                .picture("8-reasons");
        anna.follows("Kies", "Bellen").chooses("Wij spraken elkaar, er komt een gesprek");
        anna.presses("Leg vast").sees("Vastgelegd").picture("9-invited");
    }

    private void talks(ChainVisitor anna, ChainFile.Client fien) {
        anna.opens(file(fien))
                .sees("Wij weten nog niet wat " + fien.givenName() + " zelf wil.")
                .picture("10-person");
        anna.presses("Begin een gesprek").picture("11-words");
        anna.types("words", QUESTION).presses("Verder");
        anna.chooses("Ja, er is eenzaamheid.")
                .chooses(fien.givenName() + " zegt het zelf")
                .chooses("Zeker")
                .chooses("Mensen om dingen mee te doen")
                .picture("12-impression");
        anna.presses("Verder").types("agreed", AGREED).chooses("Over 2 weken").picture("13-agreement");
        anna.presses("Bewaar het gesprek").sees(QUESTION, AGREED, fien.givenName() + " zei het zelf.");
        anna.picture("14-talk");
    }

    private void plans(ChainVisitor anna, ChainFile.Client fien) {
        anna.opens(file(fien)).sees(QUESTION).follows("Maak samen een plan").sees(QUESTION);
        anna.types("goal", GOAL).presses("Maak het plan").sees("Het plan is gemaakt.");
        anna.types("text", STEP)
                .chooses("De inwoner zelf")
                .types("due", today().plusDays(7).toString())
                .presses("Zet de stap erbij")
                .sees("De stap staat erbij.", STEP)
                .picture("15-plan");
    }

    private void refers(ChainVisitor anna, ChainFile.Client fien, Team choir) {
        anna.follows("Zoek iets dat past").types("text", "Zangcafé " + mark).presses("Zoek");
        anna.sees("Zangcafé " + mark).picture("16-search");
        anna.follows("Zangcafé " + mark).follows("Verwijs hierheen");
        anna.sees("Wat stuurt u over " + fien.givenName() + "?", "Eerst tekent " + fien.givenName(), QUESTION);
        anna.picture("17-unsigned");
        anna.follows("Maak de tekst om te tekenen")
                .sees(places().organisation(choir))
                .picture("18-paper");
        anna.types("signedOn", today().toString());
        anna.page().check("main [name=kept][type=checkbox]");
        anna.presses("Leg vast").sees("Vastgelegd.");
        anna.opens(file(fien) + "/services").types("text", "Zangcafé " + mark).presses("Zoek");
        anna.follows("Verwijs hierheen")
                .sees(fien.givenName() + " tekende hiervoor")
                .picture("19-refer");
        anna.types("agreed", AGREED)
                .presses("Verstuur naar " + places().organisation(choir))
                .sees("De vraag is verstuurd.");
        anna.picture("20-sent");
    }

    private void answers(ChainVisitor nadia, ChainFile.Client fien) {
        var name = fien.givenName();
        nadia.opens("/referrals/incoming").sees(name).picture("21-incoming");
        nadia.follows(name).sees(QUESTION, GOAL, AGREED).doesNotSee("1441").picture("22-answer");
        nadia.presses("Ja, " + name + " is welkom").sees("U zei ja.");
        nadia.presses("Wij spraken " + name).sees("Het eerste gesprek staat erbij.");
        nadia.presses("Het is klaar")
                .sees("Het is klaar. Vertel nog hoe het ging.")
                .picture("23-finished");
        nadia.types("result", RESULT);
        nadia.page().locator("main [name=helped]").first().check();
        nadia.presses("Vertel het de verwijzer").sees("De verwijzer weet hoe het ging.", "Er wacht niemand");
    }

    private void hearsOfIt(ChainVisitor anna, ChainFile.Client fien) {
        anna.waitsFor("/", "vertelt hoe het ging met " + fien.givenName()).picture("24-heard");
        anna.opens(file(fien)).sees(QUESTION, GOAL, "Bekijk hoe het liep").picture("25-person");
        assertThat(anna.page().locator("main ol.nabij-times").first().innerText())
                .as("newest first, also within a day")
                .containsSubsequence("vertelde hoe het ging", "zei ja", "Er kwam een plan", "Gesprek", "kwam in Nabij");
    }

    private void looksAtTheOwnPlace(ChainVisitor self, ChainFile.Client fien) {
        self.opens("/me")
                .sees("Dag " + fien.givenName(), QUESTION, GOAL, STEP, "Zangcafé " + mark, AGREED)
                .picture("26-me");
        self.opens("/me/log")
                .sees("Anna", "Nadia", "Ali")
                .doesNotSee("Rosa", "Bram")
                .picture("27-own-log");
    }

    private void oversees(ChainVisitor olga, ChainFile.Client fien) {
        olga.opens("/log").types("number", fien.number()).presses("Zoek");
        olga.sees("Inwoner " + fien.number(), "Anna", "Nadia", "Ali").doesNotSee(fien.familyName(), "Bram");
        olga.picture("28-log");
    }

    /**
     * Everybody but the administrator: the residents about whom this window was told are the residents in the log of this
     * account, nobody missing and nobody extra. The administrator was told of the first lines of an own file before these
     * people were known here, and then registered all of them, so that log is the whole file. What the program does by
     * itself, to make lists and remind, goes to no window, and is not counted.
     */
    private void assertThatTheLogKnows(ChainLog log, ChainVisitor administrator) {
        for (var visitor : visitors) {
            var who = visitor.who();
            assertThat(log.logged(who))
                    .as("in the log of " + who.reference())
                    .isEqualTo(visitor.equals(administrator) ? Set.copyOf(file.clients()) : log.told(visitor));
            assertThat(log.refused(who)).as("refused to " + who.reference()).isZero();
        }
    }

    private String file(ChainFile.Client client) {
        return "/residents/" + log().resident(client);
    }

    private ChainLog log() {
        return requireNonNull(log);
    }

    private ChainVisitor visitor(Actor who, int width) {
        var visitor = new ChainVisitor(browser, who, width);
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void close() {
        visitors.forEach(ChainVisitor::close);
    }

    private ChainPlaces places() {
        return new ChainPlaces(organisations, services, mark);
    }

    private String email(Actor who) {
        return A.call(
                () -> accounts.find(((SignedIn) who).account()).orElseThrow().email());
    }

    private static LocalDate today() {
        return LocalDate.now(Time.ZONE);
    }
}
