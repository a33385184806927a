package nl.nabij.offline;

import java.util.List;
import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.shared.AtTheTable;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** On *Vandaag*: that a talk lies on this device. The page brings the words, and only the device knows whether they hold. */
@Component
class OfflineHome implements HomePart {

    @Override
    public Column column() {
        return Column.ASKED;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Shown> of(Account account) {
        return account.roles().stream().anyMatch(AtTheTable.ROLES::contains)
                ? Optional.of(new Shown("offline/parts :: home", List.of()))
                : Optional.empty();
    }
}
