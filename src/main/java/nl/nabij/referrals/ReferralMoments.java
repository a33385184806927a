package nl.nabij.referrals;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.Moments;
import org.springframework.stereotype.Component;

/** Referrals on the time line. */
@Component
class ReferralMoments implements Moments {

    private final Referrals referrals;

    ReferralMoments(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Moment> of(Access access) {
        var moments = new ArrayList<Moment>();
        if (!access.opens(Part.REFERRAL)) {
            return moments;
        }
        for (var detail : referrals.all(access)) {
            var path = "/residents/%s/referrals/%s"
                    .formatted(access.resident(), detail.referral().id());
            for (var change : detail.changes()) {
                moments.add(new Moment(
                        change.at(),
                        "referrals.moment." + change.status(),
                        List.of(detail.service(), detail.receiver(), change.by()),
                        path));
            }
        }
        return moments;
    }
}
