package nl.nabij.site;

import java.util.Set;
import nl.nabij.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the administration pages, which lie below this module and so cannot add an entry themselves. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    @Bean
    MenuEntry administrationEntry() {
        return new MenuEntry(
                "identity.administration.title", "/administration", 90, Set.of(Role.ADMINISTRATOR), "pencil");
    }
}
