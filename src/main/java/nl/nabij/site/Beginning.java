package nl.nabij.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/** On *Vandaag* of the administrator: what this region still needs before others can work in it. */
@Component
class Beginning implements HomePart {

    private final Organisations organisations;
    private final Places places;
    private final Accounts accounts;

    Beginning(Organisations organisations, Places places, Accounts accounts) {
        this.organisations = organisations;
        this.places = places;
        this.accounts = accounts;
    }

    /**
     * What is to be done.
     *
     * @param text message key; key and {@code .about} say why
     */
    record Step(String text, String href) {}

    @Override
    public Column column() {
        return Column.ASKED;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> of(Account account) {
        if (!account.roles().contains(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var steps = steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Shown("site/home :: beginning", steps));
    }

    private List<Step> steps() {
        return Stream.of(
                        needed(organisations.letterhead().isComplete(), "letterhead", "/administration/region"),
                        needed(!places.municipalities().isEmpty(), "places", "/administration/places"),
                        needed(!organisations.teams().isEmpty(), "teams", "/administration/organisations"),
                        needed(someClientManager(), "accounts", "/administration/accounts/new"))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean someClientManager() {
        return accounts.all().stream().anyMatch(account -> account.roles().contains(Role.CLIENT_MANAGER));
    }

    private static Optional<Step> needed(boolean done, String what, String href) {
        return done ? Optional.empty() : Optional.of(new Step("site.beginning." + what, href));
    }
}
