package nl.nabij.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every address that asks nobody who he or she is, each with its reason. There is no other list. */
final class PublicRoutes {

    /** Pattern of the path, and why everybody may see it. */
    static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("/sign-in", "one signs in here"),
            Map.entry(
                    "/sign-in/sample", "sample people of a demonstration region; in any other region it is not there"),
            Map.entry("/welcome/{link}", "the link is the proof: it was handed to one person, works once and ends"),
            Map.entry("/language/{language}", "a visitor chooses a language before signing in"),
            Map.entry("/accessibility", "the law asks for a public accessibility statement"),
            Map.entry("/privacy", "a resident may read what is done with personal data before anything is asked"),
            Map.entry("/help", "who cannot sign in has to find help"),
            Map.entry("/error", "says what went wrong, also to who has not signed in"),
            Map.entry("/favicon.ico", "sign of the browser tab"),
            Map.entry("/assets/**", "style, signs and letters of the sign-in page"),
            Map.entry("/webjars/**", "script of public pages"),
            Map.entry("/robots.txt", "asks search engines to stay away"),
            Map.entry("/.well-known/security.txt", "who finds a fault has to know whom to tell"),
            Map.entry("/signal", "a neighbour, a family member or anybody else tells what he or she noticed"),
            Map.entry("/signal/receipt", "who has the receipt code hears how far it is, and no more"),
            Map.entry("/offline/talk", "the page that a device keeps: all texts and nobody's data"),
            Map.entry("/offline/worker.js", "gives that page when there is no network"),
            Map.entry("/offline/manifest.webmanifest", "the name and sign of that page on a home screen"),
            Map.entry("/offline/session", "tells a device only who is signed in on it, so that it knows who can send"),
            Map.entry("/zelf", "who got a code to fill in alone types it here"),
            Map.entry("/zelf/desk", "the same, on a tablet at the desk"),
            Map.entry(
                    "/zelf/begin",
                    "the code is the proof: it was given to one person, is begun on one device and ends"),
            Map.entry("/zelf/questions", "the device on which it was begun goes on; any other reads that it is over"),
            Map.entry("/zelf/questions/{number}", "the same device answers"),
            Map.entry("/zelf/time", "the same device says that somebody is still there"),
            Map.entry("/zelf/check", "the same device looks over and sends"),
            Map.entry("/zelf/stop", "the same device stops, and nothing is kept"),
            Map.entry("/zelf/over", "says that there is nothing on this device any more"),
            Map.entry("/instruments", "the library of instruments is for everybody, and about nobody"),
            Map.entry("/instruments/{key}", "one instrument: whose it is, what it is for, how it is scored"),
            Map.entry("/instruments/{key}/try-out", "scores answers on the page itself and keeps nothing"),
            Map.entry("/api/v1/instruments", "the same library for other programs"),
            Map.entry("/api/v1/instruments/{key}", "the same instrument for other programs"),
            Map.entry("/api/v1/instruments/{key}/scores", "scores answers and keeps nothing"),
            Map.entry("/api/v1/instruments/", "an address that ends in a slash is not there, which needs no token"),
            Map.entry("/api/v1/instruments/{key}/", "the same for one instrument"),
            Map.entry("/api/v1/openapi.json", "the Dutch API Design Rules ask for a public description"),
            Map.entry("/api/v1/openapi.json.yaml", "the same description, written as YAML")));

    /**
     * Forms that nothing of a session or an account goes into, so that another site gains nothing by sending one; and nobody
     * loses a long text because a session ended meanwhile. What is filled in alone goes by a cookie of its own, which a browser never
     * sends along from another site.
     */
    static final List<String> WITHOUT_SESSION = List.of("/signal", "/signal/receipt", "/zelf", "/zelf/**");

    private PublicRoutes() {}
}
