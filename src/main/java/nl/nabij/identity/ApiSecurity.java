package nl.nabij.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The JSON interface asks for a token at every request and keeps nothing between two: no session, no cookie, so that
 * another site cannot make a browser act on it.
 *
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/api/adr/">NLgov REST API Design Rules</a>
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Full version of the interface, in every answer. The first number is in the address. */
    static final String VERSION = "1.0.0";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, ApiProblems problems) {
        var description = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/v1/openapi.json");
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> headers.addHeaderWriter((request, response) -> {
                    response.setHeader("API-Version", VERSION);
                    if (description.matches(request)) {
                        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                    }
                }))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(openToAll())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, reason) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(HttpStatus.UNAUTHORIZED, response);
                        })
                        .accessDeniedHandler(
                                (request, response, reason) -> problems.write(HttpStatus.NOT_FOUND, response)))
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .build();
    }

    private static String[] openToAll() {
        return PublicRoutes.REASONS.keySet().stream()
                .filter(path -> path.startsWith("/api/"))
                .toArray(String[]::new);
    }
}
