package nl.nabij.research;

import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.PersonPart;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** On the resident's own page: am I counted in the figures, and how do I stop that. */
@Component
class OwnObjection implements PersonPart {

    private final Objections objections;

    OwnObjection(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return Optional.empty();
    }

    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.PERMISSION)
                ? Optional.of(new HomePart.Shown("research/own :: objection", objections.isMade(access)))
                : Optional.empty();
    }
}
