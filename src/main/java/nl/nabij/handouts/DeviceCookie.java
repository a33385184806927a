package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * By this cookie the device is known on which somebody fills in. It is sent with these pages only, never from another site,
 * and ends when nothing is kept any more.
 */
final class DeviceCookie {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private DeviceCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(cookie -> cookie.getValue())
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    static void write(String secret, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        add(secret, lasts, request, response);
    }

    /** The device is known no more, and drops what it remembers of these pages; browsers do the latter over https only. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
        if (request.isSecure()) {
            response.setHeader("Clear-Site-Data", "\"cache\"");
        }
    }

    private static void add(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/zelf")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-nabij-zelf" : "nabij-zelf";
    }
}
