package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Ties;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody who may talk with somebody can see who came by lot. Each page is opened twice: as it is, and after the same name has
 * become one of the other group in the store. Not a letter may differ. A guard sees that the comparison would notice.
 */
@RegionTest
class BlindTests {

    /** Who may read how a name came on a list: the draw and what opens it, the resident's own page, and figures. */
    private static final Set<String> READERS = Set.of(
            "selections/BenchRuns.java",
            "selections/Draws.java",
            "selections/Frames.java",
            "selections/Seals.java",
            "selections/SelectedRows.java",
            "selections/Studies.java",
            "selections/StudyMembers.java",
            "selections/ListedNames.java",
            "selections/Truths.java",
            "research/Research.java",
            "research/StudyFigures.java");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Ties ties;

    @Autowired
    Studies studies;

    @Autowired
    JdbcClient jdbc;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void pagesDoNotTellWhoCameByLot() throws Exception {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> sample.comparison(place));
        var lead = World.A.call(() -> world.official("Lies", Role.TEAM_LEAD));
        for (var name : World.A.call(() -> sample.names(study))) {
            World.A.run(() -> ties.teamLead(lead.account(), name.resident(), UUID.randomUUID()));
            var before = seen(name, place, lead);
            var besides = besides(name, place);

            World.A.run(() -> swap(name));

            assertThat(seen(name, place, lead)).as("by lot: " + name.byLot()).isEqualTo(before);
            assertThat(besides(name, place)).as("by lot: " + name.byLot()).isEqualTo(besides);
        }
    }

    /** The two groups stand side by side on one list: but for name and id each card is the same. */
    @Test
    void cardsOfBothGroupsAreTheSameButForThePerson() {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> sample.comparison(place));

        var page = pages.page(place.anna(), "/selections");

        var names = World.A.call(() -> sample.names(study));
        var cards = names.stream()
                .collect(Collectors.groupingBy(
                        SampleStudies.Name::byLot, Collectors.mapping(name -> card(page, name), Collectors.toSet())));
        assertThat(cards.get(true)).hasSize(1).isEqualTo(cards.get(false));
    }

    @Test
    void listTellsNothing() {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> sample.comparison(place));
        var page = pages.page(place.anna(), "/selections").text();

        assertThat(page)
                .contains("U leest na het gesprek hoe deze naam op uw lijst kwam.")
                .doesNotContain("Sociaal netwerk", "door loting gekozen. Zo leren");
        assertThat(World.A.call(() -> sample.names(study))).isNotEmpty();
    }

    /** No address of the JSON interface tells of lists at all. */
    @Test
    void interfaceOfProgramsHasNoLists() throws Exception {
        assertThat(pages.get("/api/v1/openapi.json").getResponse().getContentAsString())
                .doesNotContain("selection", "selected", "studies", "byLot");
    }

    /** The comparison is no use if it would not see an opened name. */
    @Test
    void guardSeesAnOpenName() {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> sample.comparison(place));
        var lead = World.A.call(() -> world.official("Lies", Role.TEAM_LEAD));
        var name = World.A.call(() -> sample.names(study)).getFirst();
        World.A.run(() -> ties.teamLead(lead.account(), name.resident(), UUID.randomUUID()));
        var before = seen(name, place, lead);

        World.A.run(() -> jdbc.sql("update selected set sealed = false, by_lot = true where id = ?")
                .param(name.selected())
                .update());

        var after = seen(name, place, lead);
        for (var page = 0; page < before.size(); page++) {
            assertThat(after.get(page)).isNotEqualTo(before.get(page));
        }
    }

    /** Whoever writes SQL on this table somewhere else is asked to think again. */
    @Test
    void nobodyElseReadsHowANameCameOnAList() throws IOException {
        var readers = new TreeSet<String>();
        var root = Path.of("src/main/java/nl/nabij");
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("study_name")
                        && !file.toString().contains("/demo/")) {
                    readers.add(root.relativize(file).toString());
                }
            }
        }

        assertThat(READERS).containsAll(readers);
    }

    /** All that client manager and team lead can open about this name, without what differs at every request. */
    private List<String> seen(SampleStudies.Name name, Place place, SignedIn lead) {
        var person = "/residents/" + name.resident();
        return List.of(
                html(pages.page(place.anna(), person + "/selections/" + name.selected())),
                html(pages.page(place.anna(), person)),
                html(pages.page(place.anna(), "/selections?order=SHUFFLED")),
                html(pages.page(lead, person)));
    }

    /** Whatever else the client manager opens, reads out, sends or prints: each page and the text of the letter. */
    private List<String> besides(SampleStudies.Name name, Place place) throws Exception {
        var one = "/residents/%s/selections/%s".formatted(name.resident(), name.selected());
        var found = new ArrayList<String>();
        for (var path : List.of(
                one + "/call",
                one + "/message",
                one + "/mail",
                one + "/letter?channel=BY_HAND",
                "/selections",
                "/selections?order=NAME",
                "/selections/letters",
                "/selections/progress",
                "/selections/studies",
                "/residents",
                "/tasks",
                "/")) {
            var answer = pages.get(place.anna(), path).getResponse();
            found.add(answer.getStatus() + html(Jsoup.parse(answer.getContentAsString())));
        }
        var letter = pages.get(place.anna(), one + "/letter/pdf?channel=BY_HAND&language=nl");
        assertThat(letter).hasStatusOk();
        try (var pdf = Loader.loadPDF(letter.getResponse().getContentAsByteArray())) {
            found.add(new PDFTextStripper().getText(pdf));
        }
        return found;
    }

    private static String html(Document page) {
        page.select("input[name=_csrf]").remove();
        return page.html();
    }

    private static String card(Document page, SampleStudies.Name name) {
        var card = page.select("li.nabij-card").stream()
                .filter(one -> one.html().contains(name.selected().toString()))
                .findFirst()
                .orElseThrow();
        return card.html()
                .replace(name.selected().toString(), "id")
                .replace(name.resident().toString(), "resident")
                .replaceAll("name-[0-9]+", "name");
    }

    /** One of those by lot becomes one by criteria, and the other way, in the sealed table. */
    private void swap(SampleStudies.Name name) {
        jdbc.sql("update study_name set by_lot = not by_lot, reasons = ?::jsonb where selected = ?")
                .params(
                        name.byLot()
                                ? "[{\"is\":true,\"value\":\"2\"},{\"is\":true,\"value\":\"2\"},{\"is\":false},{\"is\":false}]"
                                : "[]",
                        name.selected())
                .update();
    }
}
