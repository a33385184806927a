package nl.nabij.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.nabij.RegionTest;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.WithClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** No route without a role; the public ones stand in one list, each with its reason. */
@RegionTest
class AuthenticationTests {

    @Autowired
    List<AbstractHandlerMethodMapping<RequestMappingInfo>> mappings;

    @Autowired
    RoleGate gate;

    @Test
    void everyRouteHasRolesOrStandsInTheListOfPublicRoutes() {
        var routes = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .toList();

        assertThat(routes).hasSizeGreaterThan(5);
        assertThat(withoutRule(routes)).isEmpty();
    }

    @Test
    void publicRoutesHaveNoRoles() {
        var both = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> RoleRule.of(route.getValue()).isPresent())
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(PublicRoutes.REASONS::containsKey)
                .toList();

        assertThat(both).as("public and with a role").isEmpty();
    }

    @Test
    void everyPublicRouteHasItsReason() {
        assertThat(PublicRoutes.REASONS.values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(10));
    }

    @Test
    void guardSeesHandlerWithoutRoles() throws Exception {
        var planted = Map.entry(RequestMappingInfo.paths("/planted").build(), new HandlerMethod(new Planted(), "open"));

        assertThat(withoutRule(List.of(planted))).containsExactly("/planted (Planted.open)");
    }

    @Test
    void handlerWithoutRolesIsShut() throws Exception {
        for (var name : List.of("open", "forResearchers")) {
            var handler = new HandlerMethod(new Planted(), name);

            assertThatExceptionOfType(org.springframework.web.servlet.resource.NoResourceFoundException.class)
                    .as(name)
                    .isThrownBy(() -> asAnna(() -> gate.preHandle(
                            new MockHttpServletRequest("GET", "/planted"), new MockHttpServletResponse(), handler)));
        }
    }

    @Test
    void roleOpensAndAnyRoleIsEnoughForWhatEverybodyHas() throws Exception {
        for (var name : List.of("forManagers", "forAll", "forWhoHasClients", "forWhoJoinsATalk")) {
            var handler = new HandlerMethod(new Planted(), name);

            asAnna(() -> assertThat(gate.preHandle(
                            new MockHttpServletRequest("GET", "/planted"), new MockHttpServletResponse(), handler))
                    .isTrue());
        }
    }

    @Test
    void namedRolesOpenNoMoreThanTheyName() throws Exception {
        assertThat(RoleRule.of(new HandlerMethod(new Planted(), "forWhoHasClients")))
                .contains(new RoleRule(WithClients.ROLES));
        assertThat(WithClients.ROLES)
                .containsExactlyInAnyOrder(Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL);
        assertThat(RoleRule.of(new HandlerMethod(new Planted(), "forWhoJoinsATalk")))
                .contains(new RoleRule(AtTheTable.ROLES));
        assertThat(AtTheTable.ROLES)
                .containsAll(WithClients.ROLES)
                .doesNotContain(Role.RESIDENT, Role.RESEARCHER, Role.ADMINISTRATOR);
    }

    private static java.util.Set<String> withoutRule(
            List<? extends Map.Entry<RequestMappingInfo, HandlerMethod>> routes) {
        var missing = new TreeSet<String>();
        for (var route : routes) {
            if (RoleRule.of(route.getValue()).isPresent()) {
                continue;
            }
            for (var pattern : route.getKey().getPatternValues()) {
                if (!PublicRoutes.REASONS.containsKey(pattern)) {
                    var handler = route.getValue();
                    missing.add("%s (%s.%s)"
                            .formatted(
                                    pattern,
                                    handler.getBeanType().getSimpleName(),
                                    handler.getMethod().getName()));
                }
            }
        }
        return missing;
    }

    private static void asAnna(Work work) throws NoResourceFoundException {
        SampleAccounts.signIn(SampleAccounts.anna(Role.CLIENT_MANAGER));
        try {
            work.run();
        } finally {
            SampleAccounts.signOut();
        }
    }

    private interface Work {

        void run() throws NoResourceFoundException;
    }

    static class Planted {

        public void open() {}

        @Roles(Role.RESEARCHER)
        public void forResearchers() {}

        @Roles(Role.CLIENT_MANAGER)
        public void forManagers() {}

        @AnyRole
        public void forAll() {}

        @WithClients
        public void forWhoHasClients() {}

        @AtTheTable
        public void forWhoJoinsATalk() {}
    }
}
