package nl.nabij.plans;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.Moments;
import org.springframework.stereotype.Component;

/** Plans on the time line. */
@Component
class PlanMoments implements Moments {

    private final Plans plans;

    PlanMoments(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Moment> of(Access access) {
        var moments = new ArrayList<Moment>();
        if (!access.opens(Part.PLAN)) {
            return moments;
        }
        for (var plan : plans.all(access)) {
            var path = "/residents/%s/plans/%s".formatted(access.resident(), plan.id());
            moments.add(new Moment(plan.openedAt(), "plans.moment.opened", List.of(), path));
            var closed = plan.closedAt();
            if (closed != null) {
                moments.add(new Moment(closed, "plans.moment.closed", List.of(), path));
            }
            for (var step : plan.steps()) {
                var done = step.doneOn();
                if (done != null) {
                    moments.add(new Moment(done, "plans.moment.step", List.of(step.text()), path));
                }
            }
        }
        return moments;
    }
}
