package nl.nabij.site;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The pages that work without network. They alone may start a worker and name a manifest: a worker stands between a browser
 * and everything that it asks for, also after the page is closed.
 */
public final class Worker {

    private Worker() {}

    /** Lets the page of this answer start a worker of our own; everything else stays as it is on every page. */
    public static void allow(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SecurityHeaders.policy("'self'"));
    }
}
