package nl.nabij.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import nl.nabij.shared.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a call came from, as far as the log needs it: a network and not a device, because the actor is known and an
 * address of a home tells too much.
 *
 * @param from {@code page} or {@code token} with the network, {@code duty}, or {@code inside} for work without a request
 * @param trace equal for all calls of one request
 */
record Origin(String from, UUID trace) {

    private static final String TRACE = Origin.class.getName();

    static Origin of(Actor actor) {
        if (actor instanceof Actor.Duty) {
            return new Origin("duty", UUID.randomUUID());
        }
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return new Origin("inside", UUID.randomUUID());
        }
        var authorization = request.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        var way = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? "token" : "page";
        return new Origin(way + " " + network(request.getRequest().getRemoteAddr()), trace(request));
    }

    private static UUID trace(ServletRequestAttributes request) {
        var known = request.getAttribute(TRACE, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof UUID trace) {
            return trace;
        }
        var trace = UUID.randomUUID();
        request.setAttribute(TRACE, trace, RequestAttributes.SCOPE_REQUEST);
        return trace;
    }

    /** IPv4 without its last 8 bits, IPv6 its first 48; anything that is no address is 'unknown'. */
    static String network(String address) {
        if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F.:]*")) {
            return "unknown";
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            var kept = bytes.length == 4 ? 3 : 6;
            for (var at = kept; at < bytes.length; at++) {
                bytes[at] = 0;
            }
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
