package nl.nabij.selections;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.Moments;
import nl.nabij.residents.PersonPart;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What attempts to make contact add to the pages of others; never a note. */
@Configuration(proxyBeanMethods = false)
class AttemptParts {

    /** In the own place: when and how somebody tried to reach me. */
    @Component
    static class Own implements PersonPart {

        private final Attempts attempts;

        Own(Attempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return 41;
        }

        @Override
        public Optional<HomePart.Shown> of(Access access) {
            return Optional.empty();
        }

        @Override
        public Optional<HomePart.Shown> own(Access access) {
            var made = access.opens(Part.SELECTION) ? attempts.all(access) : List.<AttemptRows.Made>of();
            return made.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HomePart.Shown(
                            "selections/attempts :: own",
                            made.stream().map(AttemptRows.Made::attempt).toList()));
        }
    }

    /** On somebody's time line: attempts after the invitation. */
    @Component
    static class Line implements Moments {

        private final Attempts attempts;

        Line(Attempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public List<Moment> of(Access access) {
            if (!access.opens(Part.SELECTION)) {
                return List.of();
            }
            return attempts.all(access).stream()
                    .filter(made -> made.attempt().number() > 1)
                    .map(made -> new Moment(
                            made.attempt().at(),
                            "selections.moment.tried." + made.attempt().channel(),
                            List.of(),
                            path(made, access)))
                    .toList();
        }

        private static @Nullable String path(AttemptRows.Made made, Access access) {
            var invites = access.actor() instanceof SignedIn who
                    && who.roles().contains(Role.CLIENT_MANAGER)
                    && access.may(Right.CONVERSE);
            return invites ? "/residents/%s/selections/%s".formatted(access.resident(), made.selected()) : null;
        }
    }
}
