package nl.nabij.responses;

import java.time.Clock;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.Scores;
import nl.nabij.instruments.Scoring;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.responses.ResponseRequest.Outcome;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResponseId;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the responses module. What was filled in is part of what was said in talks, and opened as such. */
@Service
@Transactional
public class Responses {

    /** Whether the protocol of this region allows scales that are meant for groups inside the record of a talk; 0 or 1. */
    public static final Setting GROUP_SCALES = new Setting("responses.group-scales", 0, 1, 0);

    /** So long what somebody marked stands on the agenda; after that it is no longer what the person wants to talk about now. */
    private static final Period ON_AGENDA = Period.ofMonths(6);

    private final ResponseRepository repository;
    private final Instruments instruments;
    private final Settings settings;
    private final Dates dates;
    private final Clock clock;

    Responses(ResponseRepository repository, Instruments instruments, Settings settings, Dates dates, Clock clock) {
        this.repository = repository;
        this.instruments = instruments;
        this.settings = settings;
        this.dates = dates;
        this.clock = clock;
    }

    /** Newest first; only for who talks with the person, and for the person. */
    @Opens(Part.TALK)
    public List<Response> all(Access access) {
        return isOpen(access) ? repository.all(access.resident()) : List.of();
    }

    /** What was filled in during one talk, newest first. */
    @Opens(Part.TALK)
    public List<Response> of(ConversationId conversation, Access access) {
        return isOpen(access) ? repository.of(conversation, access.resident()) : List.of();
    }

    @Opens(Part.TALK)
    public Optional<Response> find(ResponseId id, Access access) {
        return repository.find(id, access.resident()).filter(response -> isOpen(access));
    }

    /** What may be filled in with this person; inside a talk there may be more. */
    @Opens(Part.TALK)
    public List<Instrument> offered(boolean insideTalk, Access access) {
        var groupScales = allowsGroupScales();
        return instruments.all().stream()
                .filter(instrument -> isAllowed(instrument, insideTalk, groupScales))
                .toList();
    }

    /**
     * The version with which somebody began, as long as it may be filled in with this person; a newer one does not take its
     * place half way.
     */
    @Opens(Part.TALK)
    public Optional<Instrument> begun(String instrument, int version, boolean insideTalk, Access access) {
        var groupScales = allowsGroupScales();
        return instruments
                .find(instrument, version)
                .filter(found -> instruments.isOffered(instrument) && isAllowed(found, insideTalk, groupScales));
    }

    /** Scores it by its own version and keeps both; nothing is kept unless all of it is right. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome keep(ResponseRequest request, Access access) {
        var found = instruments.find(request.instrument(), request.version());
        if (found.isEmpty()) {
            return new Outcome.NotThere();
        }
        var instrument = found.get();
        if (!mayKeep(request.filledBy(), access)
                || !isAllowed(instrument, request.conversation() != null, allowsGroupScales())
                || !request.filledBy().fits(instrument.kind())) {
            return new Outcome.NotAllowed();
        }
        if (!instruments.isOffered(instrument.key())) {
            return new Outcome.Withdrawn();
        }
        return switch (Answers.check(instrument, request.answers())) {
            case Answers.Checked.Unfit(var wrong) -> new Outcome.Wrong(wrong);
            case Answers.Checked.Fit(var answers)
            when answers.isEmpty() && request.marks().isEmpty() -> new Outcome.Empty();
            case Answers.Checked.Fit(var answers) -> {
                var response = response(request, instrument, answers, access);
                repository.add(response);
                yield new Outcome.Kept(response.id());
            }
        };
    }

    /**
     * What the person wants to talk about and what was skipped, of the newest filling in of each instrument, newest first; what
     * has been talked about is no longer in it. Only for who talks with the person, and for the person.
     */
    @Opens(Part.TALK)
    public List<Response> agenda(Access access) {
        if (!isOpen(access)) {
            return List.of();
        }
        var newest = new LinkedHashMap<String, Response>();
        repository.all(access.resident()).stream()
                .filter(response -> response.filledBy() != Response.FilledBy.PROFESSIONAL)
                .forEach(response -> newest.putIfAbsent(response.instrument(), response));
        return newest.values().stream()
                .filter(response -> response.discussedAt() == null
                        && !response.marks().isEmpty()
                        && !response.filledOn().isBefore(dates.today().minus(ON_AGENDA)))
                .toList();
    }

    /** What this one marked has been talked about. @return false where it is not there, or that was said before */
    @Opens(value = Part.TALK, changes = true)
    public boolean discussed(ResponseId id, Access access) {
        return access.may(Right.CONVERSE)
                && repository.discussed(id, access.resident(), account(access.actor()), clock.instant());
    }

    /** Takes back what was entered wrongly: on the same day, by who entered it. False where that cannot be. */
    @Opens(value = Part.TALK, changes = true)
    public boolean takeBack(ResponseId id, Access access) {
        var today = dates.today();
        return repository
                .find(id, access.resident())
                .filter(response ->
                        response.mayBeTakenBack(account(access.actor()), today, dates.on(response.keptAt())))
                .map(repository::remove)
                .orElse(false);
    }

    private Response response(ResponseRequest request, Instrument instrument, Answers answers, Access access) {
        return new Response(
                ResponseId.next(),
                access.resident(),
                instrument.key(),
                instrument.version(),
                request.filledBy(),
                answers.all(),
                valid(Scoring.of(instrument, answers)),
                request.marks().of(instrument, answers),
                request.filledOn(),
                request.conversation(),
                enteredBy(access.actor()),
                clock.instant(),
                null);
    }

    private static Map<String, java.math.BigDecimal> valid(Scores scores) {
        var valid = new HashMap<String, java.math.BigDecimal>();
        scores.scores().forEach(score -> {
            if (score instanceof Scores.Score.Valid(var scale, var value)) {
                valid.put(scale, value);
            }
        });
        return Map.copyOf(valid);
    }

    private boolean allowsGroupScales() {
        return settings.of(GROUP_SCALES) == 1;
    }

    private static boolean isAllowed(Instrument instrument, boolean insideTalk, boolean groupScales) {
        return switch (instrument.rights().perPerson()) {
            case YES -> true;
            case CONVERSATION -> insideTalk && groupScales;
            case NO -> false;
        };
    }

    /** Who talks with the person, and the person; nobody else who knows what the person wants. */
    private static boolean isOpen(Access access) {
        return access.may(Right.CONVERSE) || access.may(Right.OWN);
    }

    /** The person alone enters what is filled in alone, and nobody else does; what is on paper is typed over at work. */
    private static boolean mayKeep(Response.FilledBy by, Access access) {
        if (access.actor() instanceof LinkHolder) {
            return by == Response.FilledBy.ALONE;
        }
        return isOpen(access)
                && by != Response.FilledBy.ALONE
                && (!access.may(Right.OWN) || by == Response.FilledBy.RESIDENT);
    }

    private static @Nullable AccountId enteredBy(Actor actor) {
        return actor instanceof LinkHolder ? null : account(actor);
    }

    private static AccountId account(Actor actor) {
        return switch (actor) {
            case SignedIn professional -> professional.account();
            case Self self -> self.account();
            case LinkHolder link -> throw new IllegalStateException("who holds a code has no account");
            case Actor.Duty duty -> throw new IllegalStateException("a duty fills in nothing");
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Decided {

        @Bean
        Setting groupScales() {
            return GROUP_SCALES;
        }
    }
}
