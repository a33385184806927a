package nl.nabij.absences;

import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** On *Vandaag*: which colleagues are away now or soon, and who stands in; nothing where everybody is at work. */
@Component
class AbsenceHome implements HomePart {

    /** Calendar days that one looks ahead. */
    private static final int AHEAD = 7;

    private final Absences absences;

    AbsenceHome(Absences absences) {
        this.absences = absences;
    }

    @Override
    public Column column() {
        return Column.WEEK;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Shown> of(Account account) {
        if (account.organisation() == null) {
            return Optional.empty();
        }
        var away = absences.beside(account.id(), AHEAD);
        return away.isEmpty() ? Optional.empty() : Optional.of(new Shown("absences/parts :: today", away));
    }
}
