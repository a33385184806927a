package nl.nabij.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.nabij.demo.Cast.Company;
import nl.nabij.questionnaires.QuestionnaireOutcome;
import nl.nabij.questionnaires.Questionnaires;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The questionnaires that the demonstration region made itself: one that is published, and one of which the English is not
 * finished, so that its page shows what is still to be done.
 */
@Component
class HomeMade {

    private final Questionnaires questionnaires;

    HomeMade(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** @return the key of the one that is published */
    String make(Company company) {
        var published = publish(company);
        brought("eating-together", company);
        return published;
    }

    /** Sent back once, then published. */
    private String publish(Company company) {
        var key = brought("neighbours", company);
        done(questionnaires.test(key, company.researcher()));
        done(questionnaires.sendBack(
                key, "Vraag 2 mag ook leeg blijven. Niet iedereen telt zijn buren.", company.privacyOfficer()));
        done(questionnaires.test(key, company.researcher()));
        return done(questionnaires.publish(key, company.privacyOfficer()));
    }

    private String brought(String name, Company company) {
        try (var file = new ClassPathResource("demo/questionnaires/" + name + ".json").getInputStream()) {
            return done(questionnaires.bring(file.readAllBytes(), company.researcher()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String done(QuestionnaireOutcome outcome) {
        if (outcome instanceof QuestionnaireOutcome.Done(var key)) {
            return key;
        }
        throw new IllegalStateException("the invented questionnaire is refused: " + outcome);
    }
}
