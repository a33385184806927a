package nl.nabij.site;

import java.util.List;
import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/** On *Vandaag*: where this account can go, each with one sentence. A client manager's day is full without it. */
@Component
class Ways implements HomePart {

    private final List<MenuEntry> entries;

    Ways(List<MenuEntry> entries) {
        this.entries = entries.stream()
                .sorted(MenuEntry.IN_ORDER)
                .filter(entry -> !entry.href().equals("/"))
                .toList();
    }

    @Override
    public Column column() {
        return Column.ASKED;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Shown> of(Account account) {
        var mine = entries.stream()
                .filter(entry -> account.roles().stream().anyMatch(entry.roles()::contains))
                .toList();
        return mine.isEmpty() || account.roles().contains(Role.CLIENT_MANAGER)
                ? Optional.empty()
                : Optional.of(new Shown("site/home :: ways", mine));
    }
}
