package nl.nabij.plans;

import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.PersonPart;
import nl.nabij.shared.ResidentId;
import nl.nabij.site.HomePart.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan on the page about one person, and in the resident's own place. */
@Component
class PlanPart implements PersonPart {

    private final Plans plans;

    PlanPart(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    /** Also where there is no plan yet: the page says how one begins. */
    @Override
    public Optional<Shown> of(Access access) {
        return access.opens(Part.PLAN) ? Optional.of(new Shown("plans/part :: of", model(access))) : Optional.empty();
    }

    @Override
    public Optional<Shown> own(Access access) {
        return access.opens(Part.PLAN) ? Optional.of(new Shown("plans/part :: own", model(access))) : Optional.empty();
    }

    private PartModel model(Access access) {
        return new PartModel(access.resident(), plans.current(access).orElse(null));
    }

    /** @param plan null where there is none */
    public record PartModel(ResidentId resident, @Nullable Plan plan) {}
}
