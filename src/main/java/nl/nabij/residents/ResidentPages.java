package nl.nabij.residents;

import java.util.EnumSet;
import nl.nabij.shared.Role;
import nl.nabij.shared.WithClients;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the main menu leads in this module. */
@Configuration(proxyBeanMethods = false)
class ResidentPages {

    @Bean
    MenuEntry clientsEntry() {
        return new MenuEntry("residents.menu.clients", "/residents", 10, WithClients.ROLES, "people");
    }

    @Bean
    MenuEntry ownPlaceEntry() {
        return new MenuEntry("residents.menu.me", "/me", 0, EnumSet.of(Role.RESIDENT), "home");
    }
}
