package nl.nabij.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;

/**
 * Says in the JSON interface what went wrong, as RFC 9457 asks: status, title and detail, and all wrong fields together.
 * What an exception says itself never leaves the house.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;
    private final ObjectMapper json;

    ApiProblems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * A problem as it is sent.
     *
     * @param type always {@code about:blank}: the status says all
     * @param errors wrong fields; empty where it is not about input
     */
    record Problem(String type, int status, String title, String detail, List<FieldError> errors) {}

    /** One wrong field: its name in the request, and what to do. */
    record FieldError(String field, String message) {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        if (fault instanceof AuthenticationException) {
            return null;
        }
        var status = status(fault);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        }
        if (fault instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            write(status, detail(status, fault), fields(fault), response);
        } catch (IOException e) {
            LOG.debug("the other side hung up", e);
        }
        return new ModelAndView();
    }

    void write(HttpStatusCode status, HttpServletResponse response) throws IOException {
        write(status, detail(status), List.of(), response);
    }

    private void write(HttpStatusCode status, String detail, List<FieldError> errors, HttpServletResponse response)
            throws IOException {
        var known = HttpStatus.resolve(status.value());
        var problem = new Problem(
                "about:blank", status.value(), known == null ? "Error" : known.getReasonPhrase(), detail, errors);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static HttpStatusCode status(Exception fault) {
        return switch (fault) {
            case ErrorResponse response ->
                response.getStatusCode().value() == 422 ? HttpStatus.BAD_REQUEST : response.getStatusCode();
            case BindException _, TypeMismatchException _, HttpMessageNotReadableException _ -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private List<FieldError> fields(Exception fault) {
        return switch (fault) {
            case MethodArgumentNotValidException invalid -> fields(invalid.getBindingResult());
            case BindException invalid -> fields(invalid.getBindingResult());
            case MethodArgumentTypeMismatchException wrong ->
                List.of(new FieldError(
                        wrong.getName(),
                        String.valueOf(messages.getMessage("identity.problem.parameter", null, locale()))));
            default -> List.of();
        };
    }

    private List<FieldError> fields(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), messages.getMessage(error, locale())))
                .toList();
    }

    private String detail(HttpStatusCode status, Exception fault) {
        return fault instanceof Conflict conflict
                ? messages.getMessage(conflict.message(), conflict.arguments().toArray(), locale())
                : detail(status);
    }

    private String detail(HttpStatusCode status) {
        var standard = messages.getMessage(
                status.is5xxServerError() ? "identity.problem.500" : "identity.problem.400", null, locale());
        return String.valueOf(messages.getMessage("identity.problem." + status.value(), null, standard, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
    }
}
