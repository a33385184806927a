package nl.nabij.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long the server worked for each request that carries a number, from before its first filter until after its last. */
class ServerTimes extends OncePerRequestFilter {

    static final String NUMBER = "X-Bench";

    private final Map<String, Long> nanoseconds = new ConcurrentHashMap<>();

    /** Empty for a request that never came. */
    Optional<Long> of(UUID number) {
        return Optional.ofNullable(nanoseconds.get(number.toString()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = request.getHeader(NUMBER);
        var began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (number != null) {
                nanoseconds.put(number, System.nanoTime() - began);
            }
        }
    }
}
