package nl.nabij.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes the token against forgery before a page is written: by the time a long page reaches its form, the answer is under
 * way and no session can begin any more. A visitor gets a session on pages with a form only.
 */
@Component
class FormToken implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/**").excludePathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                && (isForVisitors(request.getRequestURI()) || Actors.account().isPresent())) {
            token.getToken();
        }
        return true;
    }

    private static boolean isForVisitors(String path) {
        return path.startsWith("/sign-in") || path.startsWith("/welcome/") || path.startsWith("/instruments/");
    }
}
