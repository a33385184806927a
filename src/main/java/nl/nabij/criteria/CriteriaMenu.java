package nl.nabij.criteria;

import java.util.Set;
import nl.nabij.shared.Role;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class CriteriaMenu {

    @Bean
    MenuEntry criteriaEntry() {
        return new MenuEntry("criteria.menu", "/criteria", 20, Set.of(Role.RESEARCHER), "filter");
    }
}
