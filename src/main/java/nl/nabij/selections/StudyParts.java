package nl.nabij.selections;

import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** What studies add to *Vandaag*: in which a client manager can take part. */
final class StudyParts {

    private StudyParts() {}

    /** A client manager sees which studies ask for people of the own teams. */
    @Component
    static class Joinable implements HomePart {

        private final StudyMembers members;

        Joinable(StudyMembers members) {
            this.members = members;
        }

        @Override
        public Column column() {
            return Column.WEEK;
        }

        @Override
        public int order() {
            return 46;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !account.roles().contains(Role.CLIENT_MANAGER)) {
                return Optional.empty();
            }
            var open = members.of(account.actor()).stream()
                    .filter(membership -> !membership.member())
                    .map(Membership::study)
                    .toList();
            return open.isEmpty() ? Optional.empty() : Optional.of(new Shown("selections/parts :: studies-open", open));
        }
    }
}
