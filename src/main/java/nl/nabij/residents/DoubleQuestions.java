package nl.nabij.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.residents.DoubleQuestion.Answer;
import nl.nabij.residents.DoubleQuestion.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for a pair of which two colleagues each have one. One asks whether they are one person; the other, or the team
 * lead where it stands still, says yes, and the resident goes to who asked; or says no with a reason. Each has the key to the own
 * resident only: of the other nothing is seen but what is equal.
 */
@Service
@Transactional
public class DoubleQuestions {

    /** Working days in which a colleague says whether it is the same person. */
    static final Setting ANSWER_WITHIN = new Setting("residents.double-answer", 1, 30, 5);

    private final DoubleQuestionRows rows;
    private final FoundRows compared;
    private final ResidentRepository residents;
    private final Ties ties;
    private final Keys keys;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoubleQuestions(
            DoubleQuestionRows rows,
            FoundRows compared,
            ResidentRepository residents,
            Ties ties,
            Keys keys,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.compared = compared;
        this.residents = residents;
        this.ties = ties;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody who is not one's own and is exactly who was typed.
     *
     * @param resident for the log; a page of who has no tie shows nothing of it
     * @param colleague who has that person in a caseload; null where nobody has
     */
    public record Elsewhere(ResidentId resident, @Nullable String colleague) {}

    /**
     * Who is meant by a whole client number, or by a whole name with the birth date, and is not one's own; at most one. Who types less, or
     * makes a slip, finds nobody: nobody can fish for names.
     */
    @Opens(Part.PERSON)
    public Shown<Elsewhere> elsewhere(String typed, ListAccess list) {
        return keys.show(
                rows.elsewhere(Search.of(typed), account(list.actor())).stream().toList(), Elsewhere::resident, list);
    }

    /**
     * Says that this is the same person as {@link #elsewhere} found.
     *
     * @return the pair; empty where nobody, or this very person, is meant, or this resident is not one's own
     */
    @Opens(value = Part.PERSON, changes = true)
    public Optional<UUID> name(String typed, Access access) {
        return access.may(Right.CORRECT)
                ? rows.elsewhere(Search.of(typed), account(access.actor()))
                        .flatMap(found ->
                                rows.name(access.resident(), found.resident(), access.actor(), clock.instant()))
                : Optional.empty();
    }

    /** A pair in which this resident is one, for who keeps this resident right or divides the work; empty where there is none. */
    @Opens(Part.PERSON)
    public Optional<DoubleQuestion> of(UUID pair, Access access) {
        return access.may(Right.DIVIDE)
                ? rows.of(pair, access.resident()).flatMap(row -> seen(row, account(access.actor())))
                : Optional.empty();
    }

    /** What is asked about this resident and not answered. */
    @Opens(Part.PERSON)
    public List<UUID> waiting(Access access) {
        return access.may(Right.DIVIDE) ? rows.waiting(access.resident()) : List.of();
    }

    /** Asks the colleague who has the other; who asks twice asked once. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome ask(UUID pair, String why, Access access) {
        var row =
                access.may(Right.CORRECT) ? rows.of(pair, access.resident()) : Optional.<DoubleQuestionRows.Row>empty();
        var colleague = row.flatMap(found -> ties.managerOf(found.other()));
        if (row.isEmpty()
                || row.get().decided()
                || colleague.isEmpty()
                || colleague.get().value().equals(account(access.actor()))) {
            return new Outcome.NotThere();
        }
        var now = clock.instant();
        var due = WorkingDays.after(LocalDate.ofInstant(now, Time.ZONE), settings.of(ANSWER_WITHIN));
        if (!rows.ask(row.get(), account(access.actor()), why, due, now)) {
            return new Outcome.Already();
        }
        rows.name(access.resident(), row.get().other(), access.actor(), now);
        events.publishEvent(new ResidentEvent.DoubleAsked(pair, row.get().other(), colleague.get(), due, now));
        return new Outcome.Done();
    }

    /** Asks it no more; the pair stays. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome takeBack(UUID pair, Access access) {
        if (!access.may(Right.CORRECT) || !rows.takeBack(pair, access.resident())) {
            return new Outcome.NotThere();
        }
        events.publishEvent(new ResidentEvent.DoubleAskedNoMore(pair, clock.instant()));
        return new Outcome.Done();
    }

    /**
     * Says what was asked: with a yes, the resident goes to who has the other.
     *
     * @param reason null only with a yes
     */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome answer(UUID pair, Answer answer, @Nullable String reason, Access access) {
        var now = clock.instant();
        var row =
                access.may(Right.DIVIDE) ? rows.of(pair, access.resident()) : Optional.<DoubleQuestionRows.Row>empty();
        if (row.isEmpty()
                || row.get().askedAbout() == null
                || !access.resident().equals(row.get().askedAbout())) {
            return new Outcome.NotThere();
        }
        var colleague = ties.managerOf(row.get().other());
        if (answer == Answer.AGREED && colleague.isEmpty()) {
            return new Outcome.NotThere();
        }
        if (!rows.answer(pair, answer, reason, account(access.actor()), now)) {
            return new Outcome.Already();
        }
        if (answer == Answer.DIFFERENT) {
            rows.decide(
                    pair,
                    access.actor().reference(),
                    compared.prints(access.resident(), row.get().other()),
                    now);
        }
        colleague.ifPresent(asker -> events.publishEvent(
                new ResidentEvent.DoubleAnswered(pair, row.get().other(), asker, answer, now)));
        if (answer == Answer.AGREED && rows.isThere(access.resident())) {
            var from = ties.managerOf(access.resident()).orElse(null);
            ties.caseload(colleague.orElseThrow(), access.resident(), pair);
            events.publishEvent(
                    new ResidentEvent.HandedOver(List.of(access.resident()), from, colleague.orElseThrow(), now));
        }
        return new Outcome.Done();
    }

    /** Where one colleague has both by now, there is nobody to ask. */
    @EventListener
    void on(ResidentEvent.HandedOver news) {
        rows.endOfOneManager(news.residents())
                .forEach(pair -> events.publishEvent(new ResidentEvent.DoubleAskedNoMore(pair, news.at())));
    }

    private Optional<DoubleQuestion> seen(DoubleQuestionRows.Row row, UUID account) {
        var yours = residents.findById(row.resident());
        var other = residents.findById(row.other());
        if (yours.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var both = ties.managerOf(row.other())
                .filter(manager -> manager.value().equals(account))
                .isPresent();
        var asked = row.asked();
        return Optional.of(new DoubleQuestion(
                row.pair(),
                row.resident(),
                row.colleague(),
                both ? row.other() : null,
                row.likeness(),
                row.named(),
                asked,
                asked != null && asked.ofYou()
                        ? DoubleQuestion.COMPARED.stream()
                                .map(field -> DoubleQuestion.Field.of(field, yours.get(), other.get()))
                                .toList()
                        : List.of()));
    }

    private static UUID account(nl.nabij.shared.Actor actor) {
        return ((SignedIn) actor).account().value();
    }
}
