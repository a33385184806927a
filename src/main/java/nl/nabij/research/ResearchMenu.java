package nl.nabij.research;

import java.util.Set;
import nl.nabij.shared.Role;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the report is found. */
@Configuration(proxyBeanMethods = false)
class ResearchMenu {

    @Bean
    MenuEntry researchEntry() {
        return new MenuEntry("research.menu", "/research", 40, Set.of(Role.RESEARCHER, Role.BOARD));
    }
}
