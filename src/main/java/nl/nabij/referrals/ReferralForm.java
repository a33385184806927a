package nl.nabij.referrals;

import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is chosen and typed to refer somebody. */
class ReferralForm {

    private @Nullable UUID service;
    private @Nullable UUID team;
    private boolean reach = true;
    private boolean goal = true;
    private @Nullable String agreed;

    public @Nullable UUID getService() {
        return service;
    }

    public void setService(@Nullable UUID service) {
        this.service = service;
    }

    public @Nullable UUID getTeam() {
        return team;
    }

    public void setTeam(@Nullable UUID team) {
        this.team = team;
    }

    public boolean isReach() {
        return reach;
    }

    public void setReach(boolean reach) {
        this.reach = reach;
    }

    public boolean isGoal() {
        return goal;
    }

    public void setGoal(boolean goal) {
        this.goal = goal;
    }

    public @Nullable String getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable String agreed) {
        this.agreed = agreed;
    }

    Optional<ServiceId> service() {
        return Optional.ofNullable(service).map(ServiceId::new);
    }

    void check(BindingResult errors) {
        if (team == null) {
            errors.rejectValue("team", "referrals.new.team.missing");
        }
        if (agreed != null && agreed.strip().length() > 2000) {
            errors.rejectValue("agreed", "referrals.new.agreed.long");
        }
    }

    /** Only after {@link #check} found nothing, and where there is a service. */
    ReferralRequest request(ServiceId chosen) {
        if (team == null) {
            throw new IllegalStateException("checked before");
        }
        var text = agreed == null || agreed.isBlank() ? null : agreed.strip();
        return new ReferralRequest(chosen, new TeamId(team), reach, text, goal);
    }
}
