package nl.nabij.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.shared.Time;
import nl.nabij.site.HomePart.Shown;
import org.springframework.stereotype.Component;

/** How somebody likes to be reached, in own words, beside how that person can be reached. */
@Component
class ContactWishPart implements PersonPart {

    private final Permissions permissions;
    private final Residents residents;
    private final Clock clock;

    ContactWishPart(Permissions permissions, Residents residents, Clock clock) {
        this.permissions = permissions;
        this.residents = residents;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> of(Access access) {
        if (!access.opens(Part.PERMISSION)) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        return permissions.of(access).stream()
                .filter(permission ->
                        permission.kind() == Permission.Kind.CONTACT_PREFERENCE && permission.holds(today))
                .findFirst()
                .map(permission -> new Shown(
                        "residents/place-parts :: contact",
                        new Wish(residents.of(access).calledName(), permission)));
    }

    /** @param name how the person wants to be called */
    record Wish(String name, Permission permission) {}
}
