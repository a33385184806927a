package nl.nabij.site;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/** What judgements add to *Vandaag*: what waits for the second person, and for who wrote it what became of it. */
final class JudgementHome {

    private JudgementHome() {}

    /** On *Vandaag*, for the second person: what waits. */
    @Component
    static class Asked implements HomePart {

        private final Judgements judgements;

        Asked(Judgements judgements) {
            this.judgements = judgements;
        }

        @Override
        public Column column() {
            return Column.ASKED;
        }

        @Override
        public int order() {
            return 55;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !account.actor().is(Role.PRIVACY_OFFICER, Role.BOARD)) {
                return Optional.empty();
            }
            var waiting = judgements.waiting(account.actor());
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown("site/judgement-parts :: asked", waiting));
        }
    }

    /** On *Vandaag*, for who wrote: what somebody else decided in the last two weeks. */
    @Component
    static class News implements HomePart {

        private static final Duration NEWS = Duration.ofDays(14);

        private final Judgements judgements;
        private final Clock clock;

        News(Judgements judgements, Clock clock) {
            this.judgements = judgements;
            this.clock = clock;
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
            if (account.organisation() == null || !account.actor().is(Role.RESEARCHER, Role.COORDINATOR)) {
                return Optional.empty();
            }
            var news = judgements.news(account.actor(), clock.instant().minus(NEWS));
            return news.isEmpty() ? Optional.empty() : Optional.of(new Shown("site/judgement-parts :: news", news));
        }
    }
}
