package nl.nabij.site;

import java.util.EnumSet;
import nl.nabij.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteMenu {

    @Bean
    MenuEntry todayEntry() {
        return new MenuEntry("site.menu.today", "/", 0, EnumSet.complementOf(EnumSet.of(Role.RESIDENT)), "today");
    }

    @Bean
    MenuEntry judgementsEntry() {
        return new MenuEntry(
                "site.judgements.menu", "/judgements", 20, EnumSet.of(Role.PRIVACY_OFFICER, Role.BOARD), "check");
    }
}
