package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for a client manager who takes part in a study, or stops with it. It is about that person, and about no resident. */
@Service
@Transactional
public class StudyMembers {

    private final JdbcClient jdbc;
    private final StudyRows studies;
    private final WeekLimits limits;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyMembers(
            JdbcClient jdbc,
            StudyRows studies,
            WeekLimits limits,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.limits = limits;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes part from now on; saying it again changes the day of the training only.
     *
     * @param trainedOn when the training is or was that comes first; null where the study asks for none
     * @return false where the study cannot be joined, or is not for a team of this person
     */
    public boolean join(StudyId id, @Nullable LocalDate trainedOn, SignedIn who) {
        var study = studies.find(id).filter(found -> found.isJoinable(today()) && isFor(found, who.account()));
        if (study.isEmpty() || (trainedOn == null && !study.get().training().isEmpty())) {
            return false;
        }
        jdbc.sql("""
                insert into study_member (study, account, trained_on, joined_at) values (:study, :account, :trained, :now)
                on conflict (study, account) do update set trained_on = excluded.trained_on, left_at = null
                """)
                .param("study", id.value())
                .param("account", who.account().value())
                .param("trained", study.get().training().isEmpty() ? null : trainedOn)
                .param("now", now())
                .update();
        events.publishEvent(new SelectionEvent.StudyJoined(id, clock.instant()));
        return true;
    }

    /** Stops. Names that nobody acted on go off the list a moment later; who was invited stays. */
    public void leave(StudyId id, SignedIn who) {
        var left = jdbc.sql(
                        "update study_member set left_at = :now where study = :study and account = :account and left_at is null")
                .param("now", now())
                .param("study", id.value())
                .param("account", who.account().value())
                .update();
        if (left == 1) {
            events.publishEvent(new SelectionEvent.StudyLeft(id, who.account(), clock.instant()));
        }
    }

    /** The studies that this person can join, or takes part in; those that closed are gone. */
    List<Membership> of(SignedIn who) {
        return studies.all().stream()
                .filter(study -> study.isJoinable(today()))
                .flatMap(study -> membership(study, who).stream())
                .toList();
    }

    /** For who counts how many take part. */
    int members(StudyId study) {
        return jdbc.sql("select count(*) from study_member where study = ? and left_at is null")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private Optional<Membership> membership(Study study, SignedIn who) {
        var monday = monday();
        var found = jdbc.sql("""
                select m.*,
                       (select count(*) from study_name n join selected s on s.id = n.selected join selection_run r on r.id = s.run
                        where n.account = m.account and n.study = m.study and r.day >= :monday) as here,
                       (select count(*) from study_name n join selected s on s.id = n.selected join selection_run r on r.id = s.run
                        where n.account = m.account and r.day >= :monday) as given,
                       (select count(*) from study_name n join selected s on s.id = n.selected
                        join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = m.account
                        where s.state = 'OPEN') as waiting,
                """ + SelectionLists.SEALED_LIST.formatted("m.account") + """
                       as sealed_list
                from study_member m where m.study = :study and m.account = :account and m.left_at is null
                """)
                .param("study", study.id().value())
                .param("account", who.account().value())
                .param("monday", monday)
                .param("day", today())
                .query((row, number) -> read(row, study, limits.of(who.account())))
                .optional();
        return found.isPresent() || !isFor(study, who.account())
                ? found
                : Optional.of(new Membership(study, false, null, 0, Membership.Why.NOT_JOINED));
    }

    private Membership read(ResultSet row, Study study, int limit) throws SQLException {
        var trained = row.getObject("trained_on", LocalDate.class);
        var drawn = row.getObject("drawn_on", LocalDate.class);
        var here = row.getInt("here");
        var why = !study.isBlinded() && row.getBoolean("sealed_list")
                ? Membership.Why.SEALED_LIST
                : why(study, trained, drawn, here, row.getInt("given"), row.getInt("waiting"), limit);
        return new Membership(study, true, trained, here, why);
    }

    /** Why there are no more names this week: what comes first in time, comes first. */
    private Membership.Why why(
            Study study,
            @Nullable LocalDate trained,
            @Nullable LocalDate drawn,
            int here,
            int given,
            int waiting,
            int limit) {
        if (study.from().isAfter(today())) {
            return Membership.Why.NOT_BEGUN;
        }
        if (trained != null && trained.isAfter(today())) {
            return Membership.Why.TRAINING;
        }
        if (drawn == null || drawn.isBefore(monday())) {
            return Membership.Why.SOON;
        }
        if (here >= study.newPerWeek()) {
            return Membership.Why.MOST_OF_STUDY;
        }
        if (given >= limit) {
            return Membership.Why.OWN_LIMIT;
        }
        return waiting >= Draws.MOST_WAITING * limit ? Membership.Why.WAITING : Membership.Why.NEXT_WEEK;
    }

    private boolean isFor(Study study, AccountId account) {
        return !Collections.disjoint(study.teams(), accounts.teamsOf(account));
    }

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
