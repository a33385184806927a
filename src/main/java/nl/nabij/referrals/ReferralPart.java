package nl.nabij.referrals;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.residents.PersonPart;
import nl.nabij.shared.ResidentId;
import nl.nabij.site.HomePart.Shown;
import org.springframework.stereotype.Component;

/** What is under way to other organisations, and whose turn it is: on the page about one person, and in the own place. */
@Component
class ReferralPart implements PersonPart {

    private final Referrals referrals;

    ReferralPart(Referrals referrals) {
        this.referrals = referrals;
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
    public Optional<Shown> of(Access access) {
        return shown("referrals/part :: of", access);
    }

    @Override
    public Optional<Shown> own(Access access) {
        return shown("referrals/part :: own", access);
    }

    private Optional<Shown> shown(String template, Access access) {
        if (!access.opens(Part.REFERRAL)) {
            return Optional.empty();
        }
        var all = referrals.all(access);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(template, new PartModel(access.resident(), all)));
    }

    /** @param referrals newest first */
    public record PartModel(ResidentId resident, List<ReferralDetail> referrals) {}
}
