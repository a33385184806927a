package nl.nabij.questionnaires;

import java.util.Set;
import nl.nabij.shared.Role;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in for who writes: an entry of the menu. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireMenu {

    @Bean
    MenuEntry questionnairesEntry() {
        return new MenuEntry(
                "questionnaires.menu", "/questionnaires", 45, Set.of(Role.RESEARCHER, Role.COORDINATOR), "pencil");
    }
}
