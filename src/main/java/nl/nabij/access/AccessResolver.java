package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nabij.identity.Actors;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a page its key, or answers that there is no such page. {@code Access} is about the resident in the path {@code
 * /residents/{resident}}, or on a page without one, such as {@code /me}, about who asks; {@code Opening} is about somebody
 * new, under an id of its own.
 */
@Component
class AccessResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<Class<?>> KEYS = Set.of(Access.class, ListAccess.class, Figures.class, Opening.class);

    private final Keys keys;
    private final Ties ties;
    private final People people;

    AccessResolver(Keys keys, Ties ties, People people) {
        this.keys = keys;
        this.ties = ties;
        this.people = people;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KEYS.contains(parameter.getParameterType());
    }

    @Override
    public Key resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var purpose = requireNonNull(parameter.getMethodAnnotation(For.class), "@For is missing")
                .value();
        if (parameter.getParameterType() == ListAccess.class) {
            return keys.list(signedIn(), purpose);
        }
        if (parameter.getParameterType() == Figures.class) {
            return keys.figures(signedIn(), purpose);
        }
        if (parameter.getParameterType() == Opening.class) {
            return keys.opening(signedIn(), ResidentId.next(), purpose);
        }
        if (!paths(request).containsKey("resident")) {
            return self(purpose);
        }
        var resident = resident(request);
        var now = resident.flatMap(people::now);
        if (now.isPresent()) {
            throw keys.access(actor(), now.get(), purpose)
                    .<RuntimeException>map(key -> new Elsewhere(resident.get(), now.get()))
                    .orElseGet(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return resident.flatMap(found -> keys.access(actor(), found, purpose))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Access self(Purpose purpose) {
        if (!(actor() instanceof Self self)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return keys.access(self, self.resident(), purpose)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<?, ?> paths(NativeWebRequest request) {
        return (Map<?, ?>) requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<ResidentId> resident(NativeWebRequest request) {
        try {
            return Optional.of(ResidentId.of(String.valueOf(paths(request).get("resident"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Somebody at work, or a resident in the own place. */
    private Actor actor() {
        var account = Actors.account().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (account.organisation() != null) {
            return account.actor();
        }
        return ties.residentOf(account.id())
                .map(resident -> new Self(account.id(), account.name(), resident))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SignedIn signedIn() {
        return Actors.atWork().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
