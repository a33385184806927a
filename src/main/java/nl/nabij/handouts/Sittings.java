package nl.nabij.handouts;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.handouts.Course.Spot;
import nl.nabij.handouts.Handout.State;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.responses.Reply;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.HandoutId;
import nl.nabij.tasks.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the handouts module, for who holds the code: begins, answers, sends or stops. What is answered is
 * kept at once, and read by nobody before it is sent.
 */
@Service
@Transactional
public class Sittings {

    private final HandoutRepository repository;
    private final Instruments instruments;
    private final WordingPacks packs;
    private final Keeping keeping;
    private final Notices notices;
    private final Ties ties;
    private final Codes codes;
    private final Clock clock;

    Sittings(
            HandoutRepository repository,
            Instruments instruments,
            WordingPacks packs,
            Keeping keeping,
            Notices notices,
            Ties ties,
            Codes codes,
            Clock clock) {
        this.repository = repository;
        this.instruments = instruments;
        this.packs = packs;
        this.keeping = keeping;
        this.notices = notices;
        this.ties = ties;
        this.codes = codes;
        this.clock = clock;
    }

    /** What comes of answering one question. */
    public sealed interface Kept {

        /** @param filling what is answered now */
        record Done(Filling filling) implements Kept {}

        /** @param wrong never empty */
        record Wrong(List<Answers.Wrong> wrong) implements Kept {}

        record Over() implements Kept {}
    }

    /** What comes of sending. */
    public sealed interface Sent {

        /** @param filling what was sent; it is kept as responses, and here no more */
        record Done(Filling filling) implements Sent {}

        /** Nothing was answered and nothing marked. */
        record Empty() implements Sent {}

        record Over() implements Sent {}
    }

    /** On this device from now on, and on no other. @return whether it was begun: false where somebody did so before */
    @Opens(value = Part.PREPARATION, changes = true)
    public boolean begin(String device, boolean desk, Access access) {
        var quiet = new Quiet(desk, clock.instant());
        return mine(access)
                .map(handout -> repository.begin(handout.id(), handout.resident(), codes.device(device), quiet))
                .orElse(false);
    }

    /** What is answered so far, for the device on which it is; looking at a question is no quiet. */
    @Opens(Part.PREPARATION)
    Optional<Filling> look(Access access) {
        return going(access).flatMap(handout -> {
            var filling = repository.filling(handout.id(), handout.resident(), clock.instant());
            filling.ifPresent(so -> lengthen(handout));
            return filling;
        });
    }

    /** Opens again what was closed by quiet; the caller has seen the code and the device. @return false where nothing is kept */
    @Opens(value = Part.PREPARATION, changes = true)
    boolean goOn(Access access) {
        return mine(access).map(this::lengthen).orElse(false);
    }

    /** Keeps at once what somebody says of one question. */
    @Opens(value = Part.PREPARATION, changes = true)
    public Kept answer(String instrument, String item, Reply reply, Access access) {
        var handout = going(access);
        var filling = handout.flatMap(one -> repository.filling(one.id(), one.resident(), clock.instant()));
        if (handout.isEmpty() || filling.isEmpty()) {
            return new Kept.Over();
        }
        var spot = course(handout.get()).spots().stream()
                .filter(one -> one.instrument().key().equals(instrument)
                        && one.item().id().equals(item))
                .findFirst();
        if (spot.isEmpty()) {
            return new Kept.Over();
        }
        var wrong = reply.skipped() ? List.<Answers.Wrong>of() : wrong(spot.get(), reply, filling.get());
        if (!wrong.isEmpty()) {
            return new Kept.Wrong(wrong);
        }
        var next = filling.get().with(instrument, item, reply);
        repository.keep(handout.get().id(), handout.get().resident(), next);
        lengthen(handout.get());
        return new Kept.Done(next);
    }

    /**
     * Keeps what was sent from a page that had closed meanwhile, where it can be kept: it is somebody's answer, and it opens
     * nothing.
     */
    @Opens(value = Part.PREPARATION, changes = true)
    void answerLate(int number, AnswerForm form, Access access) {
        mine(access)
                .ifPresent(handout -> repository
                        .filling(handout.id(), handout.resident(), clock.instant())
                        .ifPresent(filling -> course(handout)
                                .spot(number, filling)
                                .ifPresent(spot -> keepLate(handout, spot, form, filling))));
    }

    private void keepLate(Handout handout, Spot spot, AnswerForm form, Filling filling) {
        var instrument = spot.instrument().key();
        var item = spot.item().id();
        var reply = form.reply(filling.reply(instrument, item));
        if (reply.skipped() || wrong(spot, reply, filling).isEmpty()) {
            repository.keep(handout.id(), handout.resident(), filling.with(instrument, item, reply));
        }
    }

    /** Keeps each questionnaire as the resident's own response, and tells who talks with the resident that it is there. */
    @Opens(value = Part.TALK, changes = true)
    public Sent send(Access access) {
        var handout = going(access);
        var filling = handout.flatMap(one -> repository.filling(one.id(), one.resident(), clock.instant()));
        if (handout.isEmpty() || filling.isEmpty()) {
            return new Sent.Over();
        }
        var asked = course(handout.get()).only(filling.get());
        if (asked.holdsNothing()) {
            return new Sent.Empty();
        }
        repository.sent(handout.get().id(), access.resident(), clock.instant());
        keeping.keep(asked, handout.get(), FilledBy.ALONE, access);
        notices.tell(
                ties.managerOf(access.resident()).orElse(handout.get().account()),
                "handouts.notice.sent",
                List.of(),
                "/residents/" + access.resident() + "/responses",
                access);
        return new Sent.Done(asked);
    }

    /** Nothing is left of what was answered. */
    @Opens(value = Part.PREPARATION, changes = true)
    void stop(Access access) {
        mine(access).ifPresent(handout -> repository.ended(handout.id(), handout.resident(), clock.instant()));
    }

    /** What this code was given for; nothing of the resident but the id, before there can be a key. */
    Optional<Handout> behind(String code) {
        return repository.byCode(codes.hash(code));
    }

    /** What is going on on this device, before there can be a key. */
    Optional<Handout> on(String device) {
        return on(device, State.BUSY);
    }

    /** What was closed by quiet on this device, and goes on with its code. */
    Optional<Handout> resting(String device) {
        return on(device, State.RESTING);
    }

    private Optional<Handout> on(String device, State state) {
        return repository.byDevice(codes.device(device)).filter(handout -> handout.state(clock.instant()) == state);
    }

    /** The questions of a handout; without an instrument that was withdrawn, or whose words may no longer be shown. */
    Course course(Handout handout) {
        return Course.of(shown(handout));
    }

    List<Instrument> shown(Handout handout) {
        return handout.chosen().stream()
                .flatMap(chosen -> instruments.find(chosen.instrument(), chosen.version()).stream())
                .filter(instrument -> instruments.isOffered(instrument.key()))
                .filter(instrument -> packs.questions(instrument, Locale.of("nl")).stream()
                        .allMatch(question -> question.words() != null))
                .toList();
    }

    /** Looked at among the other answers: by itself a question that is asked only after another one would not be asked. */
    private static List<Answers.Wrong> wrong(Spot spot, Reply reply, Filling filling) {
        var answers = new HashMap<>(filling.of(spot.instrument().key()).answers());
        answers.put(spot.item().id(), reply.answer());
        return Answers.check(spot.instrument(), answers) instanceof Answers.Checked.Unfit(var wrong)
                ? wrong.stream()
                        .filter(one -> one.item().equals(spot.item().id()))
                        .toList()
                : List.of();
    }

    private boolean lengthen(Handout handout) {
        return repository.lengthen(handout.id(), handout.resident(), new Quiet(handout.desk(), clock.instant()));
    }

    private Optional<Handout> going(Access access) {
        return mine(access).filter(handout -> handout.state(clock.instant()) == State.BUSY);
    }

    private Optional<Handout> mine(Access access) {
        return access.actor() instanceof LinkHolder holder
                ? repository.find(new HandoutId(holder.link()), access.resident())
                : Optional.empty();
    }
}
