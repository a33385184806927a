package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Preview.Answer;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.SafeTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a rule would select, on a real database, in numbers of which none is exact. */
@RegionTest
class PreviewsTests {

    private final LocalDate today = LocalDate.now(ZONE);
    private static final Criterion SMALL = Example.SMALL_NETWORK.criterion();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Previews previews;

    @Autowired
    Rules rules;

    @Autowired
    Settings settings;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleCriteria sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleCriteria.class);
    }

    @Test
    void numbersLieWithinNineOfTheTruthPerTeam() {
        World.A.run(() -> {
            var place = sample.place();
            clients(place, 60, 35);

            var preview = preview(SMALL, null, figures(place));

            var team = cells(preview.teams(), place.team().id().toString());
            assertThat(team.getFirst().count()).isBetween(50L, 70L);
            assertThat(team.get(2).count()).isIn(30L, 40L);
            assertThat(team.get(1).hidden()).as("nothing holds to compare with").isEqualTo(SafeTable.Hidden.FEW);
            assertThat(preview.day()).isEqualTo(today);
            assertThat(preview.work().get(place.team().id().toString())).isEqualTo(new Preview.Work(1, 2));
        });
    }

    @Test
    void gainedAndLostAreAgainstTheVersionThatHolds() {
        World.A.run(() -> {
            var place = sample.place();
            clients(place, 60, 35);
            var nobody = new Age(130, 130);

            var all = preview(SMALL, nobody, figures(place)).all().rows().getFirst();
            var turned = preview(nobody, SMALL, figures(place)).all().rows().getFirst();

            assertThat(all.cells().get(3).count()).as("gained").isGreaterThanOrEqualTo(30);
            assertThat(all.cells().get(4).count()).as("lost").isNull();
            assertThat(turned.cells().get(4).count()).isGreaterThanOrEqualTo(30);
            assertThat(turned.cells().get(1))
                    .as("the same question stands there in the same number")
                    .isEqualTo(all.cells().get(2));
        });
    }

    @Test
    void sameDraftGivesTheSameNumbersAlsoInOtherWords() {
        World.A.run(() -> {
            var place = sample.place();
            clients(place, 30, 25);
            var figures = figures(place);
            var words = new AllOf(List.of(new Age(0, 130), SMALL));
            var otherWords = new AllOf(List.of(SMALL, new AnyOf(List.of(new Age(0, 130)))));

            var first = texts(preview(words, SMALL, figures));

            assertThat(texts(preview(words, SMALL, figures))).isEqualTo(first);
            assertThat(texts(preview(otherWords, SMALL, figures))).isEqualTo(first);
        });
    }

    @Test
    void draftsAreRememberedAndLimited() {
        World.A.run(() -> {
            var place = sample.place();
            previews.copy(keys.duty(Duty.SELECTION, Purpose.SELECT));
            var figures = figures(place);
            for (var age = 0; age < 20; age++) {
                assertThat(previews.of(new Age(age, 99), null, figures)).isNotInstanceOf(Answer.Spent.class);
            }
            settings.change(CriteriaSettings.PREVIEWS, 20, "test");
            try {
                assertThat(previews.of(new Age(50, 99), null, figures)).isEqualTo(new Answer.Spent(20));
                assertThat(previews.of(new Age(3, 99), null, figures))
                        .as("one that was seen stays to be seen")
                        .isInstanceOf(Answer.Shown.class);
            } finally {
                settings.change(CriteriaSettings.PREVIEWS, 500, "test");
            }
            assertThat(jdbc.sql("select criteria ->> 'version' from preview_asked where account = ?")
                            .param(place.ilse().account().value())
                            .query(String.class)
                            .list())
                    .hasSize(20)
                    .containsOnly("1");
            assertThat(jdbc.sql("select count(*) from access_log where actor = ? and method = 'Previews.of'")
                            .param(place.ilse().reference())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(22);
        });
    }

    @Test
    void copyFollowsTheClientsAndGoesWithThem() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var duty = keys.duty(Duty.SELECTION, Purpose.SELECT);
            assertThat(previews.copy(duty)).isPositive();
            assertThat(previews.isOfToday()).isTrue();
            assertThat(copied(sam.value())).isEqualTo("3");

            jdbc.sql("update zrm_assessment set social_network = 4 where resident = ?")
                    .param(sam.value())
                    .update();
            assertThat(previews.copy(duty)).isEqualTo(1);
            assertThat(copied(sam.value())).isEqualTo("4");
            assertThat(previews.copy(duty)).as("nothing changed").isZero();

            jdbc.sql("update resident set do_not_contact = true where id = ?")
                    .param(sam.value())
                    .update();
            previews.copy(duty);
            assertThat(copied(sam.value())).isNull();
        });
    }

    /** All that a researcher and a second person read: multiples of ten, or that it is few. */
    @Test
    void pagesShowNoExactNumber() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> {
            clients(place, 43, 37);
            var first = sample.approved(place);
            return SampleCriteria.done(rules.next(first, place.ilse()));
        });

        var page = pages.page(place.ilse(), rule.path() + "/draft");

        assertThat(page.select("#effect h2").text()).isEqualTo("Wat zegt de regel nu?");
        var cells = page.select(
                        "#effect td.utrecht-table__cell--numeric-column:not(:last-child), #effect .nabij-facts dd")
                .eachText();
        assertThat(cells)
                .hasSizeGreaterThan(5)
                .allSatisfy(cell -> assertThat(cell).matches("[0-9.]*0|minder dan 20"));
        assertThat(page.select("#effect .nabij-big").text())
                .matches("([0-9.]*0|minder dan 20) → ([0-9.]*0|minder dan 20)");
        assertThat(page.select("#effect").text())
                .contains("Naar leeftijd", "Naar geslacht", "Naar gemeente", "1 klantmanager");
        assertThat(pages.page(World.A.call(() -> sample.judge()), rule.path()).text())
                .contains("Wie komt er op de lijst?", "Elk aantal is naar boven of beneden afgerond");
    }

    /** So many clients of Anna, of whom the first so many have a small network; the copy is of now. */
    private void clients(SampleCriteria.Place place, int all, int small) {
        for (var i = 0; i < all; i++) {
            if (i < small) {
                sample.lonesome("Sam", place);
            } else {
                sample.assessed("Toos", place, 5, 5);
            }
        }
        previews.copy(keys.duty(Duty.SELECTION, Purpose.SELECT));
    }

    private Preview preview(Criterion draft, @Nullable Criterion held, Figures figures) {
        if (previews.of(draft, held, figures) instanceof Answer.Shown(var preview)) {
            return preview;
        }
        throw new AssertionError("no numbers");
    }

    private Figures figures(SampleCriteria.Place place) {
        return keys.figures(place.ilse(), Purpose.SELECT);
    }

    private static List<SafeTable.Cell> cells(SafeTable table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static List<String> texts(Preview preview) {
        return List.of(preview.all(), preview.teams(), preview.ages(), preview.sexes(), preview.municipalities())
                .stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.label() + row.cells())
                .toList();
    }

    private @Nullable String copied(UUID resident) {
        return jdbc.sql("select latest_social_network::text from preview_client where resident = ?")
                .param(resident)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
