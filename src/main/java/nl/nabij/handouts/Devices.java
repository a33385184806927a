package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.shared.Actor.LinkHolder;
import org.springframework.stereotype.Component;

/** What the device that asks is known for: what is being filled in on it, or was closed there by quiet. */
@Component
class Devices {

    private final Sittings sittings;
    private final Keys keys;
    private final Clock clock;

    Devices(Sittings sittings, Keys keys, Clock clock) {
        this.sittings = sittings;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<Handout> going(HttpServletRequest request) {
        return DeviceCookie.read(request).flatMap(sittings::on);
    }

    Optional<Handout> resting(HttpServletRequest request) {
        return DeviceCookie.read(request).flatMap(sittings::resting);
    }

    /** Where somebody reads why nothing can be filled in now: what rests waits for its code, else there is nothing here. */
    String over(HttpServletRequest request) {
        return resting(request).isPresent() ? "redirect:/zelf" : "handouts/over";
    }

    Access key(Handout handout) {
        return keys.handout(new LinkHolder(handout.id().value()), handout.resident());
    }

    /** From now on, as the server counts it. */
    Quiet quiet(boolean desk) {
        return new Quiet(desk, clock.instant());
    }

    /** Opens it for another while, and keeps the device known as long. */
    void goOn(Handout handout, HttpServletRequest request, HttpServletResponse response) {
        if (sittings.goOn(key(handout))) {
            DeviceCookie.read(request)
                    .ifPresent(secret ->
                            DeviceCookie.write(secret, quiet(handout.desk()).known(), request, response));
        }
    }
}
