package nl.nabij.residents;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import org.springframework.stereotype.Component;

/** When somebody came into Nabij, moved away or died. */
@Component
class ResidentMoments implements Moments {

    private final Residents residents;

    ResidentMoments(Residents residents) {
        this.residents = residents;
    }

    @Override
    public List<Moment> of(Access access) {
        if (!access.opens(Part.PERSON)) {
            return List.of();
        }
        var resident = residents.of(access);
        var name = List.of(resident.calledName());
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(resident.createdAt(), "residents.moment.added", name, null));
        if (resident.movedAwayOn() != null) {
            moments.add(new Moment(resident.movedAwayOn(), "residents.moment.moved-away", name, null));
        }
        if (resident.deceasedOn() != null) {
            moments.add(new Moment(resident.deceasedOn(), "residents.moment.deceased", name, null));
        }
        return moments;
    }
}
