package nl.nabij.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By this cookie a browser that signed in before is known, so that guesses from elsewhere cannot shut its owner out. */
@Component
class DeviceCookie {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Nullable
    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie != null && SECRET.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    /** What this browser has, or a new one. */
    String next(HttpServletRequest request) {
        var device = read(request);
        return device == null ? Secrets.next() : device;
    }

    void write(String device, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), device)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(SignInAttempts.KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-nabij-device" : "nabij-device";
    }
}
