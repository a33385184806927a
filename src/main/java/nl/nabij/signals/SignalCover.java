package nl.nabij.signals;

import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.absences.Absence;
import nl.nabij.absences.Absences;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who goes on with a signal where somebody is away on its last day: the colleague who stands in and reads signals, else the
 * team. Whoever it is works in a team that reads this signal, and so has a ground until it is decided.
 */
@Component
class SignalCover {

    private final Absences absences;
    private final Accounts accounts;
    private final Keys keys;

    SignalCover(Absences absences, Accounts accounts, Keys keys) {
        this.absences = absences;
        this.accounts = accounts;
        this.keys = keys;
    }

    /**
     * @param who has the signal, or would get it
     * @param reader the team that reads it
     * @param lastDay for the next step
     * @return empty where the next step can be in time
     */
    Optional<Next> instead(AccountId who, TeamId reader, LocalDate lastDay) {
        return absences.holding(who, lastDay).map(absence -> next(absence, reader));
    }

    Next next(Absence absence, TeamId reader) {
        var standIn = absences.standIn(absence).filter(this::readsSignals).orElse(null);
        var team = standIn == null ? Optional.<TeamId>empty() : team(absence.account(), standIn, reader);
        return new Next(absence, team.isPresent() ? standIn : null, team.orElse(reader));
    }

    private boolean readsSignals(AccountId account) {
        return accounts.find(account)
                .map(Account::actor)
                .filter(actor -> keys.mayList(actor, Purpose.TRIAGE))
                .isPresent();
    }

    /** The team that reads it; for what a client manager has who is not in it, a team of both. */
    private Optional<TeamId> team(AccountId away, AccountId standIn, TeamId reader) {
        var teams = accounts.teamsOf(standIn);
        if (teams.contains(reader)) {
            return Optional.of(reader);
        }
        var own = accounts.teamsOf(away);
        return own.contains(reader)
                ? Optional.empty()
                : own.stream().filter(teams::contains).min(java.util.Comparator.comparing(TeamId::value));
    }

    /**
     * Who goes on.
     *
     * @param standIn null where the team does
     * @param team that reads it
     */
    record Next(Absence absence, @Nullable AccountId standIn, TeamId team) {}
}
