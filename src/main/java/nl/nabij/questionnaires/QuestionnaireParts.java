package nl.nabij.questionnaires;

import java.util.Optional;
import java.util.Set;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The way in: an entry of the menu for who writes, and on *Vandaag* what waits for the second person. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireParts {

    @Bean
    MenuEntry questionnairesEntry() {
        return new MenuEntry(
                "questionnaires.menu", "/questionnaires", 45, Set.of(Role.RESEARCHER, Role.COORDINATOR), "pencil");
    }

    /** One that waits for who looks. */
    record Waiting(String path, String title, String by) {}

    @Component
    static class Asked implements HomePart {

        private final Questionnaires questionnaires;
        private final QuestionnaireWords words;

        Asked(Questionnaires questionnaires, QuestionnaireWords words) {
            this.questionnaires = questionnaires;
            this.words = words;
        }

        @Override
        public Column column() {
            return Column.ASKED;
        }

        @Override
        public int order() {
            return 56;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !Questionnaire.isJudge(account.actor())) {
                return Optional.empty();
            }
            var waiting = questionnaires.all().stream()
                    .filter(one -> one.mayBeJudgedBy(account.actor()))
                    .map(one -> new Waiting(
                            one.path(), words.title(one), one.steps().getLast().by()))
                    .toList();
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown("questionnaires/parts :: waiting", waiting));
        }
    }
}
