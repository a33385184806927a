package nl.nabij.criteria;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.nabij.criteria.RuleStep.Kind;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import nl.nabij.site.Dates;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** What rules add to *Vandaag*: what waits for the second person, and for who wrote it what became of it. */
final class RuleParts {

    /** News of a judgement stands there so long. */
    private static final Duration NEWS = Duration.ofDays(14);

    private RuleParts() {}

    /** A rule that waits for who looks. */
    record Waiting(String path, String name, int number, String by) {}

    /** A privacy officer or board member sees which rules wait for a judgement. */
    @Component
    static class Asked implements HomePart {

        private final Rules rules;

        Asked(Rules rules) {
            this.rules = rules;
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
            if (account.organisation() == null || !RuleVersion.isJudge(account.actor())) {
                return Optional.empty();
            }
            var waiting = rules.all().stream()
                    .filter(version -> version.mayBeJudgedBy(account.actor()))
                    .map(version -> new Waiting(
                            version.id().path(),
                            version.name(),
                            version.id().number(),
                            version.steps().getLast().by()))
                    .toList();
            return waiting.isEmpty() ? Optional.empty() : Optional.of(new Shown("criteria/parts :: rules", waiting));
        }
    }

    /** What a second person decided. */
    record Decided(String path, String name, int number, String kind, String by, String when) {}

    /** Who wrote a rule hears that it was approved, sent back or withdrawn by somebody else. */
    @Component
    static class News implements HomePart {

        private final Rules rules;
        private final Dates dates;
        private final Clock clock;

        News(Rules rules, Dates dates, Clock clock) {
            this.rules = rules;
            this.dates = dates;
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
            if (account.organisation() == null || !account.roles().contains(Role.RESEARCHER)) {
                return Optional.empty();
            }
            var since = clock.instant().minus(NEWS);
            var news = rules.all().stream()
                    .filter(version -> version.isWrittenBy(account.actor()))
                    .flatMap(version -> version.steps().stream()
                            .filter(step -> isDecision(step.kind())
                                    && step.at().isAfter(since)
                                    && !step.account().equals(account.id()))
                            .map(step -> decided(version, step)))
                    .toList();
            return news.isEmpty() ? Optional.empty() : Optional.of(new Shown("criteria/parts :: decided", news));
        }

        private Decided decided(RuleVersion version, RuleStep step) {
            return new Decided(
                    version.id().path(),
                    version.name(),
                    version.id().number(),
                    step.kind().name(),
                    step.by(),
                    dates.date(step.at()));
        }

        private static boolean isDecision(Kind kind) {
            return List.of(Kind.APPROVED, Kind.SENT_BACK, Kind.WITHDRAWN).contains(kind);
        }
    }
}
