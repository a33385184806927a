package nl.nabij;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.questionnaires.QuestionnaireOutcome;
import nl.nabij.questionnaires.Questionnaires;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** What a second person is asked and decided, of rules, studies and questionnaires together. */
@RegionTest
class JudgementPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Questionnaires questionnaires;

    @Test
    void secondPersonFindsWhatWaitsAndLaterWhatWasDecided() {
        var sample = A.call(() -> beans.createBean(SampleCriteria.class));
        var place = A.call(() -> sample.place());
        var rule = A.call(() -> sample.submitted(place));
        var olga = A.call(() -> sample.judge());

        var before = pages.page(olga, "/judgements");
        assertThat(before.select("section[aria-labelledby=waiting] a[href='" + rule.path() + "']"))
                .hasSize(1);
        assertThat(before.select("section[aria-labelledby=all] a").eachAttr("href"))
                .containsExactly("/criteria", "/studies", "/questionnaires");
        assertThat(before.text()).contains("U besliste nog niets.");

        pages.accepted(olga, rule.path() + "/return", "reason", "De aanleiding ontbreekt.");

        var after = pages.page(olga, "/judgements");
        assertThat(after.select("section[aria-labelledby=waiting] a[href='" + rule.path() + "']"))
                .isEmpty();
        assertThat(after.select("section[aria-labelledby=decided]").text())
                .contains("Klein netwerk, versie 1", "Regel", "Olga stuurde de versie terug.");
        assertThat(pages.page(place.ilse(), "/")
                        .select("section[aria-labelledby=decisions]")
                        .text())
                .contains("Olga stuurde de versie terug.");
    }

    /** Who writes at a questionnaire hears what became of it, and a colleague does not. */
    @Test
    void writerHearsWhatBecameOfAQuestionnaire() {
        var ilse = A.call(() -> world.official("Ilse", Role.RESEARCHER));
        var carla = A.call(() -> world.official("Carla", Role.COORDINATOR));
        var key = A.call(() -> inTest(carla));
        var jan = A.call(() -> world.official("Jan", Role.BOARD));
        assertThat(pages.get(ilse, "/judgements")).hasStatus(404);
        assertThat(pages.page(jan, "/questionnaires").select("a[href='/questionnaires/" + key + "']"))
                .hasSize(1);

        A.run(() -> questionnaires.sendBack(key, "Vraag 2 is niet nodig.", jan));

        assertThat(pages.page(carla, "/").text()).contains("Jan stuurde uitgave 1 terug.");
        assertThat(pages.page(ilse, "/").text()).doesNotContain("Jan stuurde uitgave 1 terug.");
    }

    private String inTest(SignedIn by) {
        try (var file = new ClassPathResource("demo/questionnaires/neighbours.json").getInputStream()) {
            var key = ((QuestionnaireOutcome.Done) questionnaires.bring(file.readAllBytes(), by)).key();
            assertThat(questionnaires.test(key, by)).isInstanceOf(QuestionnaireOutcome.Done.class);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
