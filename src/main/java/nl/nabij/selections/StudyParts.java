package nl.nabij.selections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** What studies add to *Vandaag*: what waits for the second person, what became of it, and in which a client manager can take part. */
final class StudyParts {

    /** News of a decision stands there so long. */
    private static final Duration NEWS = Duration.ofDays(14);

    private StudyParts() {}

    /** A privacy officer or board member sees which studies wait for a judgement. */
    @Component
    static class Asked implements HomePart {

        private final Studies studies;

        Asked(Studies studies) {
            this.studies = studies;
        }

        @Override
        public Column column() {
            return Column.ASKED;
        }

        @Override
        public int order() {
            return 56;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !Study.isJudge(account.actor())) {
                return Optional.empty();
            }
            var waiting = studies.all().stream()
                    .filter(study -> study.mayBeJudgedBy(account.actor()))
                    .toList();
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown("selections/parts :: studies-waiting", waiting));
        }
    }

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

    /** What somebody else decided. */
    record News(String path, String name, String text) {}

    /** Who wrote a study hears that it was opened, sent back or closed by somebody else. */
    @Component
    static class Decided implements HomePart {

        private static final List<StudyStep.Kind> DECISIONS =
                List.of(StudyStep.Kind.OPENED, StudyStep.Kind.SENT_BACK, StudyStep.Kind.CLOSED);

        private final Studies studies;
        private final StudyWords words;
        private final Clock clock;

        Decided(Studies studies, StudyWords words, Clock clock) {
            this.studies = studies;
            this.words = words;
            this.clock = clock;
        }

        @Override
        public Column column() {
            return Column.WEEK;
        }

        @Override
        public int order() {
            return 47;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !account.roles().contains(Role.RESEARCHER)) {
                return Optional.empty();
            }
            var since = clock.instant().minus(NEWS);
            var news = studies.all().stream()
                    .filter(study -> study.isWrittenBy(account.actor()))
                    .flatMap(study -> study.steps().stream()
                            .filter(step -> DECISIONS.contains(step.kind())
                                    && step.at().isAfter(since)
                                    && !step.account().equals(account.id()))
                            .map(step -> new News(
                                    study.path(),
                                    study.name(),
                                    words.say("selections.study.step." + step.kind(), step.by()))))
                    .toList();
            return news.isEmpty() ? Optional.empty() : Optional.of(new Shown("selections/parts :: studies-news", news));
        }
    }
}
