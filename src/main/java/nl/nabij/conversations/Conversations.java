package nl.nabij.conversations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.library.Guide;
import nl.nabij.library.Guides;
import nl.nabij.selections.Invitations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.TalkId;
import nl.nabij.site.Dates;
import nl.nabij.talks.Talk;
import nl.nabij.talks.Talks;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the conversations module. A draft is kept at every step and is its author's; what is registered stays. */
@Service
@Transactional
public class Conversations {

    /** What is asked when a next talk was agreed; its subject is the resident. */
    static final String NEXT_TALK = "conversation-next";

    private static final Locale DUTCH = Locale.of("nl");

    private final ConversationRepository repository;
    private final EarlierVersions earlier;
    private final Invitations invitations;
    private final Talks talks;
    private final Undertakings undertakings;
    private final Guides guides;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    Conversations(
            ConversationRepository repository,
            EarlierVersions earlier,
            Invitations invitations,
            Talks talks,
            Undertakings undertakings,
            Guides guides,
            Tasks tasks,
            JdbcClient jdbc,
            Dates dates,
            Clock clock) {
        this.repository = repository;
        this.earlier = earlier;
        this.invitations = invitations;
        this.talks = talks;
        this.undertakings = undertakings;
        this.guides = guides;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** The own question of the newest registered talk in which one was said; a draft does not count. */
    @Opens(Part.TALK)
    public Optional<OwnQuestion> ownQuestion(Access access) {
        return jdbc.sql("""
                select id, words, spoken_by, held_on from conversation
                where resident = ? and status = 'REGISTERED' and words is not null
                order by held_on desc, registered_at desc limit 1
                """)
                .param(access.resident().value())
                .query((row, number) -> new OwnQuestion(
                        new ConversationId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        "REPRESENTATIVE".equals(row.getString("spoken_by")),
                        row.getObject("held_on", LocalDate.class)))
                .optional();
    }

    /** Registered talks, newest first. */
    @Opens(Part.TALK)
    public List<Conversation> all(Access access) {
        return repository.registered(access.resident());
    }

    /** The draft of who asks. */
    @Opens(Part.TALK)
    public Optional<Conversation> draft(Access access) {
        return author(access).flatMap(author -> repository.draft(access.resident(), author));
    }

    /** A registered talk, or a draft of who asks. */
    @Opens(Part.TALK)
    public Optional<Conversation> find(ConversationId id, Access access) {
        return seen(id, access);
    }

    /** The talk as it stood before each correction, newest first. */
    @Opens(Part.TALK)
    public List<EarlierVersion> earlier(ConversationId id, Access access) {
        return seen(id, access)
                .map(conversation -> earlier.of(id, access.resident()))
                .orElse(List.of());
    }

    /** The own draft of a talk with this resident: the one that was begun before, or a new one. */
    @Opens(value = Part.TALK, changes = true)
    public ConversationId begin(Access access) {
        var author = author(access).orElseThrow();
        repository.begin(
                Conversation.begin(ConversationId.next(), access.resident(), author, dates.today(), clock.instant()));
        return repository.draft(access.resident(), author).orElseThrow().id();
    }

    /**
     * As {@link #begin(Access)}, after a talk that was prepared: with its day, and with the own words as they were noted.
     *
     * @return empty where there is no such talk, or it is over
     */
    @Opens(value = Part.TALK, changes = true)
    public Optional<ConversationId> begin(TalkId prepared, Access access) {
        return talks.find(prepared, access).filter(Talk::isOpen).map(talk -> {
            var author = author(access).orElseThrow();
            repository.begin(Conversation.begin(
                    ConversationId.next(), access.resident(), author, dates.today(), clock.instant()));
            var draft = repository.draft(access.resident(), author).orElseThrow();
            var day = talk.preparation().on().isAfter(dates.today())
                    ? dates.today()
                    : talk.preparation().on();
            return repository
                    .save(draft.following(prepared, day, noted(talk), clock.instant()))
                    .id();
        });
    }

    /** Keeps the own words in a draft. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome save(ConversationId id, Words words, Access access) {
        return change(id, access, draft -> draft.with(words, clock.instant()));
    }

    /** Keeps what is known of loneliness in a draft. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome save(ConversationId id, Impression impression, Access access) {
        return change(id, access, draft -> draft.with(impression, clock.instant()));
    }

    /** Keeps what was agreed in a draft. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome save(ConversationId id, Agreement agreement, LocalDate heldOn, Access access) {
        return change(id, access, draft -> draft.with(agreement, heldOn, clock.instant()));
    }

    /** Keeps who was there, who does what, and what was decided on sharing in a draft. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome save(ConversationId id, Table table, Access access) {
        return change(id, access, draft -> draft.with(table, clock.instant()));
    }

    /**
     * Registers the draft: what was asked about this talk is done, a next talk is asked for its day, and the selection
     * hears that there was a talk.
     */
    @Opens(value = Part.TALK, changes = true)
    public Outcome register(ConversationId id, Access access) {
        var found = held(id, access);
        if (found.isEmpty()) {
            return new Outcome.NotThere();
        }
        var draft = found.get();
        if (!draft.isDraft()) {
            return new Outcome.Registered(draft);
        }
        if (!draft.words().isComplete()) {
            return new Outcome.WordsMissing();
        }
        if (!draft.impression().isComplete()) {
            return new Outcome.ImpressionMissing();
        }
        var registered = repository.save(draft.register(clock.instant()));
        tasks.done(NEXT_TALK, access.resident().value(), access);
        if (registered.agreement().nextOn() != null) {
            tasks.ask(
                    NEXT_TALK,
                    access.resident().value(),
                    "/residents/" + access.resident(),
                    registered.account(),
                    registered.agreement().nextOn(),
                    access);
        }
        undertakings.agree(registered, access);
        invitations.talked(id, registered.heldOn(), access);
        if (registered.talk() != null) {
            talks.registered(registered.talk(), access);
        }
        return new Outcome.Registered(registered);
    }

    /** Corrects a registered talk; the earlier version stays to be read. */
    @Opens(value = Part.TALK, changes = true)
    public Outcome correct(ConversationId id, Correction correction, Access access) {
        var found = held(id, access).filter(conversation -> !conversation.isDraft());
        if (found.isEmpty()) {
            return new Outcome.NotThere();
        }
        var before = found.get();
        if (before.version() != correction.version()) {
            return new Outcome.ChangedMeanwhile(before);
        }
        if (!correction.words().isComplete()) {
            return new Outcome.WordsMissing();
        }
        if (!correction.impression().isComplete()) {
            return new Outcome.ImpressionMissing();
        }
        earlier.keep(before, correction.why(), author(access).orElseThrow(), clock.instant());
        return new Outcome.Saved(repository.save(before.corrected(correction, clock.instant())));
    }

    /** Throws away a draft of who asks; nothing happens to what is registered. */
    @Opens(value = Part.TALK, changes = true)
    public void discard(ConversationId id, Access access) {
        seen(id, access).filter(Conversation::isDraft).ifPresent(repository::delete);
    }

    private @Nullable String noted(Talk talk) {
        return guides.find(talk.preparation().guide(), talk.preparation().guideVersion(), DUTCH).stream()
                .flatMap(guide -> guide.asked().stream())
                .filter(Guide.Asked::isOwnQuestion)
                .flatMap(
                        own -> talk.partners().stream().flatMap(partner -> partner.sheet().note(own.number()).stream()))
                .findFirst()
                .orElse(null);
    }

    private Outcome change(ConversationId id, Access access, UnaryOperator<Conversation> step) {
        return held(id, access)
                .<Outcome>map(conversation -> conversation.isDraft()
                        ? new Outcome.Saved(repository.save(step.apply(conversation)))
                        : new Outcome.Registered(conversation))
                .orElseGet(Outcome.NotThere::new);
    }

    private Optional<Conversation> seen(ConversationId id, Access access) {
        return repository.find(id, access.resident()).filter(talk -> !talk.isDraft() || isAuthor(talk, access));
    }

    private Optional<Conversation> held(ConversationId id, Access access) {
        return repository.hold(id, access.resident()).filter(talk -> !talk.isDraft() || isAuthor(talk, access));
    }

    private static boolean isAuthor(Conversation talk, Access access) {
        return author(access).filter(talk.account()::equals).isPresent();
    }

    private static Optional<AccountId> author(Access access) {
        return access.actor() instanceof SignedIn professional ? Optional.of(professional.account()) : Optional.empty();
    }
}
