package nl.nabij.caseload;

import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.PersonPart;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** Team and benefit of a client, on the page about a person. */
@Component
class ClientPart implements PersonPart {

    private final Caseload caseload;

    ClientPart(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.PERSON) && access.opens(Part.ZRM)
                ? caseload.client(access).map(client -> new HomePart.Shown("caseload/person :: client", client))
                : Optional.empty();
    }
}
