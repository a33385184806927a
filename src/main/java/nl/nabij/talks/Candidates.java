package nl.nabij.talks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/** Who can be asked to join a talk: colleagues, and everybody whose role is to talk with residents. */
@Component
class Candidates {

    private final Accounts accounts;
    private final Organisations organisations;

    Candidates(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** Without who asks and who joins already; experts by experience first, then volunteers, then professionals, by name. */
    List<Candidate> of(SignedIn author, Talk talk) {
        return accounts.all().stream()
                .filter(account -> !account.id().equals(author.account())
                        && talk.partner(account.id()).isEmpty())
                .flatMap(account -> candidate(account).stream())
                .sorted(Comparator.<Candidate>comparingInt(one -> rank(one.side()))
                        .thenComparing(Candidate::name))
                .toList();
    }

    /** Empty where this account does not talk with residents, or is closed. */
    Optional<Candidate> find(AccountId id) {
        return accounts.find(id).flatMap(this::candidate);
    }

    private Optional<Candidate> candidate(Account account) {
        var organisation = account.organisation();
        return organisation != null
                        && account.isEnabled()
                        && account.roles().stream().anyMatch(AtTheTable.ROLES::contains)
                ? Optional.of(new Candidate(
                        account.id(),
                        account.name(),
                        side(account.roles()),
                        organisations.find(organisation).map(Organisation::name).orElse("")))
                : Optional.empty();
    }

    private static int rank(Partner.Side side) {
        return switch (side) {
            case EXPERT -> 0;
            case VOLUNTEER -> 1;
            case PROFESSIONAL, NETWORK -> 2;
        };
    }

    private static Partner.Side side(Set<Role> roles) {
        if (roles.contains(Role.EXPERT_BY_EXPERIENCE)) {
            return Partner.Side.EXPERT;
        }
        return roles.contains(Role.VOLUNTEER) ? Partner.Side.VOLUNTEER : Partner.Side.PROFESSIONAL;
    }

    /** @param organisation its name */
    record Candidate(AccountId account, String name, Partner.Side side, String organisation) {}
}
