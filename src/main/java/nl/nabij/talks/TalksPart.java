package nl.nabij.talks;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** The talks that are prepared: on the page about somebody and in the own place. */
@Component
class TalksPart implements PersonPart {

    private final Talks talks;
    private final Residents residents;

    TalksPart(Talks talks, Residents residents) {
        this.talks = talks;
        this.residents = residents;
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.PREPARATION) && access.may(Right.CONVERSE)
                ? Optional.of(new HomePart.Shown("talks/parts :: open", open(access)))
                : Optional.empty();
    }

    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.PREPARATION)
                ? Optional.of(open(access))
                        .filter(open -> !open.talks().isEmpty())
                        .map(open -> new HomePart.Shown("talks/parts :: mine", open))
                : Optional.empty();
    }

    private Open open(Access access) {
        return new Open(residents.of(access), talks.open(access));
    }

    /** @param talks the first day first */
    record Open(Resident resident, List<Talk> talks) {}
}
