package nl.nabij.handouts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.handouts.Handout.Chosen;
import nl.nabij.handouts.HandoutRequest.Outcome;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.Responses;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.HandoutId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the handouts module for who talks with the resident: hands out, withdraws, and types over what came back
 * on paper. What somebody is filling in now is not to be had here.
 */
@Service
@Transactional
public class Handouts {

    /** Days in which a code can be used for the first time. */
    static final Setting DAYS = new Setting("handouts.days", 1, 30, 7);

    /** What was never sent goes after this. */
    static final Duration KEPT = Duration.ofDays(90);

    private final HandoutRepository repository;
    private final Codes codes;
    private final Instruments instruments;
    private final WordingPacks packs;
    private final Responses responses;
    private final Keeping keeping;
    private final Residents residents;
    private final Settings settings;
    private final Keys keys;
    private final Clock clock;

    Handouts(
            HandoutRepository repository,
            Codes codes,
            Instruments instruments,
            WordingPacks packs,
            Responses responses,
            Keeping keeping,
            Residents residents,
            Settings settings,
            Keys keys,
            Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.instruments = instruments;
        this.packs = packs;
        this.responses = responses;
        this.keeping = keeping;
        this.residents = residents;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** What may be filled in alone: what may be kept about one person outside a talk, and of which there are words to show. */
    @Opens(Part.TALK)
    public List<Instrument> offered(Access access) {
        return fit(access);
    }

    /** Hands out; the same id a second time makes nothing new. */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome make(HandoutRequest request, Access access) {
        if (!(access.actor() instanceof SignedIn maker) || !access.may(Right.CONVERSE)) {
            return new Outcome.NotThere();
        }
        if (residents.of(access).deceasedOn() != null) {
            return new Outcome.NobodyThere();
        }
        var chosen = fit(request.instruments(), access);
        if (chosen.isEmpty()) {
            return new Outcome.NothingChosen();
        }
        if (repository.find(request.id(), access.resident()).isPresent()) {
            return new Outcome.Made(request.id());
        }
        var now = clock.instant();
        for (var id = request.id(); ; id = HandoutId.next()) {
            var handout = new Handout(
                    id,
                    access.resident(),
                    maker.account(),
                    chosen.stream().map(Chosen::of).toList(),
                    now,
                    now.plus(Duration.ofDays(settings.of(DAYS))),
                    false,
                    null,
                    null,
                    null,
                    null);
            if (repository.add(handout, codes.hash(codes.code(id)))) {
                return new Outcome.Made(id);
            }
        }
    }

    /** Newest first; nothing for who does not talk with the resident, the resident excepted. */
    @Opens(Part.PREPARATION)
    public List<Handout> all(Access access) {
        return access.may(Right.CONVERSE) || access.may(Right.OWN) ? repository.all(access.resident()) : List.of();
    }

    @Opens(Part.PREPARATION)
    public Optional<Handout> find(HandoutId id, Access access) {
        return access.may(Right.CONVERSE) ? repository.find(id, access.resident()) : Optional.empty();
    }

    /** The code opens nothing any more, and what was filled in so far is gone. @return false where it was over before */
    @Opens(value = Part.PREPARATION, changes = true)
    public boolean withdraw(HandoutId id, Access access) {
        return (access.may(Right.CONVERSE) || access.may(Right.OWN))
                && repository
                        .find(id, access.resident())
                        .filter(handout -> handout.sentAt() == null && handout.endedAt() == null)
                        .map(handout -> repository.ended(id, access.resident(), clock.instant()))
                        .orElse(false);
    }

    /** What comes of typing over a paper. */
    public sealed interface Entered {

        record Kept() implements Entered {}

        /** Nothing was answered and nothing marked. */
        record Empty() implements Entered {}

        /** @param number of a question whose answer cannot be kept */
        record Wrong(int number) implements Entered {}

        /** It was sent, withdrawn, or somebody is filling it in now. */
        record Over() implements Entered {}

        record NotThere() implements Entered {}
    }

    /** Keeps what the resident wrote on paper, as filled in on paper. */
    @Opens(value = Part.PREPARATION, changes = true)
    Entered enter(HandoutId id, Filling filling, Access access) {
        var found = access.may(Right.CONVERSE) ? repository.find(id, access.resident()) : Optional.<Handout>empty();
        if (found.isEmpty()) {
            return new Entered.NotThere();
        }
        var handout = found.get();
        if (!handout.takesPaper(clock.instant())) {
            return new Entered.Over();
        }
        var course = course(handout);
        var wrong = wrong(course, filling);
        if (wrong.isPresent()) {
            return new Entered.Wrong(wrong.get());
        }
        var asked = course.only(filling);
        if (asked.holdsNothing()) {
            return new Entered.Empty();
        }
        if (!repository.sent(id, access.resident(), clock.instant())) {
            return new Entered.Over();
        }
        keeping.keep(asked, handout, FilledBy.ON_PAPER, access);
        return new Entered.Kept();
    }

    /** All questions with their numbers, as they stand on paper. */
    Course course(Handout handout) {
        return Course.of(handout.chosen().stream()
                .flatMap(chosen -> instruments.find(chosen.instrument(), chosen.version()).stream())
                .toList());
    }

    private static Optional<Integer> wrong(Course course, Filling filling) {
        return course.spots().stream()
                .filter(spot -> Answers.check(
                                        spot.instrument(),
                                        filling.of(spot.instrument().key()).answers())
                                instanceof Answers.Checked.Unfit(var faults)
                        && faults.stream()
                                .anyMatch(
                                        fault -> fault.item().equals(spot.item().id())))
                .map(Course.Spot::number)
                .findFirst();
    }

    /** The code that belongs to it; shown only to who may find the handout. */
    String code(Handout handout) {
        return Codes.shown(codes.code(handout.id()));
    }

    /** What stands on its paper. */
    String reference(Handout handout) {
        return Codes.shown(codes.reference(handout.id()));
    }

    /** Empties what nobody went on with, and removes what was never sent after its term. */
    @Opens(value = Part.PREPARATION, changes = true)
    void forget(OnDuty duty) {
        keys.touched(repository.emptyLeft(clock.instant()), duty);
        keys.touched(repository.removeUnsent(clock.instant().minus(KEPT)), duty);
    }

    /** In the order in which they are asked. */
    List<Instrument> instruments(Handout handout) {
        return handout.chosen().stream()
                .flatMap(chosen -> instruments.find(chosen.instrument(), chosen.version()).stream())
                .toList();
    }

    private List<Instrument> fit(Access access) {
        return responses.offered(false, access).stream()
                .filter(instrument -> instrument.kind() != Instrument.Kind.JUDGEMENT)
                .filter(instrument -> packs.questions(instrument, Locale.of("nl")).stream()
                        .allMatch(question -> question.words() != null))
                .toList();
    }

    /** In the order in which they are wanted; empty where one of them is not to be had. */
    private List<Instrument> fit(List<String> wanted, Access access) {
        var fit = fit(access);
        var chosen = wanted.stream()
                .distinct()
                .flatMap(key ->
                        fit.stream().filter(instrument -> instrument.key().equals(key)))
                .toList();
        return chosen.size() == wanted.stream().distinct().count() ? chosen : List.of();
    }

    @Configuration(proxyBeanMethods = false)
    static class Decided {

        @Bean
        Setting handoutDays() {
            return DAYS;
        }
    }
}
