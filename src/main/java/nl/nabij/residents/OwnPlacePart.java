package nl.nabij.residents;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.OwnPlaces.Guest;
import nl.nabij.shared.ResidentId;
import nl.nabij.site.HomePart.Shown;
import org.springframework.stereotype.Component;

/** Who comes in to the own place: for the client manager the way to invite, for the resident who acts for that resident. */
@Component
class OwnPlacePart implements PersonPart {

    private final OwnPlaces places;

    OwnPlacePart(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Shown> of(Access access) {
        return access.opens(Part.PERMISSION) && access.may(Right.GIVE_PLACE)
                ? Optional.of(new Shown("residents/place-parts :: of", guests(access)))
                : Optional.empty();
    }

    @Override
    public Optional<Shown> own(Access access) {
        if (!access.opens(Part.PERMISSION)) {
            return Optional.empty();
        }
        var acting = places.of(access).stream()
                .filter(guest -> guest.tie().isRepresentative() && guest.isIn())
                .toList();
        return acting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("residents/place-parts :: own", new Guests(access.resident(), acting)));
    }

    private Guests guests(Access access) {
        return new Guests(
                access.resident(),
                places.of(access).stream().filter(Guest::isIn).toList());
    }

    /** @param all who comes in now */
    record Guests(ResidentId resident, List<Guest> all) {}
}
