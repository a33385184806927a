package nl.nabij.questionnaires;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.nabij.instruments.Fault;
import nl.nabij.instruments.InstrumentFile;
import nl.nabij.instruments.OwnInstruments;
import nl.nabij.organisations.Organisations;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.questionnaires.QuestionnaireOutcome.ChangedMeanwhile;
import nl.nabij.questionnaires.QuestionnaireOutcome.Done;
import nl.nabij.questionnaires.QuestionnaireOutcome.Faulty;
import nl.nabij.questionnaires.QuestionnaireOutcome.NotYou;
import nl.nabij.questionnaires.QuestionnaireOutcome.Over;
import nl.nabij.questionnaires.QuestionnaireOutcome.TooLarge;
import nl.nabij.questionnaires.QuestionnaireOutcome.TooMany;
import nl.nabij.questionnaires.QuestionnaireStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the questionnaires module: from a title or a file to a published version, and the next one. A questionnaire is
 * about nobody, so there is no key; who may write and who may publish is the role, and publishing takes a second person. At the
 * parts of a draft is written by {@link Drafts}.
 */
@Service
@Transactional
public class Questionnaires {

    /** Questions of one questionnaire; who is asked more, stops. */
    static final int MOST_ITEMS = 100;

    /** Questionnaires on which a region works at the same time. */
    static final int MOST_DRAFTS = 30;

    /** The owner, as long as nobody gave the region a name. */
    private static final String NAMELESS = "Deze regio";

    private final QuestionnaireRows rows;
    private final OwnInstruments own;
    private final Organisations organisations;
    private final Clock clock;

    Questionnaires(QuestionnaireRows rows, OwnInstruments own, Organisations organisations, Clock clock) {
        this.rows = rows;
        this.own = own;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By key. */
    @Transactional(readOnly = true)
    List<Questionnaire> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    Optional<Questionnaire> find(String key) {
        return rows.find(key);
    }

    /** Begins one with nothing but a title. */
    public QuestionnaireOutcome begin(String title, SignedIn by) {
        if (rows.open() >= MOST_DRAFTS) {
            return new TooMany(MOST_DRAFTS);
        }
        return added(title, key -> Draft.begin(key, title, region(), today()), Kind.BEGUN, by);
    }

    /** Begins one from a file in the format of docs/instruments.md; gaps may be filled afterwards. */
    public QuestionnaireOutcome bring(byte[] file, SignedIn by) {
        if (file.length > Draft.LARGEST) {
            return new TooLarge(Draft.LARGEST);
        }
        var found =
                InstrumentFile.read(file) instanceof InstrumentFile.Read.Faulty(var faults) ? faults : List.<Fault>of();
        var hindrances = Publishing.hindrances(found);
        if (!hindrances.isEmpty()) {
            return new Faulty(hindrances);
        }
        if (rows.open() >= MOST_DRAFTS) {
            return new TooMany(MOST_DRAFTS);
        }
        var draft = Draft.of(new String(file, UTF_8));
        return added(
                Draft.text(draft.whole(), "key"),
                key -> Publishing.owned(draft, key, 1, region(), today()),
                Kind.BROUGHT,
                by);
    }

    /** Under a key that nobody has; who presses twice, or begins at the same moment as another, gets two. */
    private QuestionnaireOutcome added(String wish, Function<String, Draft> draft, Kind kind, SignedIn by) {
        var taken = new HashSet<>(rows.keys());
        while (true) {
            var key = Publishing.key(wish, taken);
            var made = draft.apply(key);
            if (made.content().length() > Draft.LARGEST) {
                return new TooLarge(Draft.LARGEST);
            }
            if (rows.add(key, made)) {
                rows.step(key, 1, kind, by, "");
                return new Done(key);
            }
            taken.add(key);
        }
    }

    /** Lets colleagues try it out, and asks a second person to publish it. Nobody changes it meanwhile. */
    public QuestionnaireOutcome test(String key, SignedIn by) {
        return inDraft(key, questionnaire -> {
            var draft = Publishing.owned(questionnaire.draft(), key, questionnaire.version(), region(), today());
            var faults = Publishing.faults(draft);
            if (!faults.isEmpty()) {
                return new Faulty(faults);
            }
            rows.write(key, draft);
            return become(questionnaire, Status.TEST, Kind.IN_TEST, by, "");
        });
    }

    /** A writer wants to change something after all. */
    QuestionnaireOutcome takeBack(String key, SignedIn by) {
        return in(Status.TEST, key, questionnaire -> become(questionnaire, Status.DRAFT, Kind.TAKEN_BACK, by, ""));
    }

    /** The second person does not agree, and says why. */
    public QuestionnaireOutcome sendBack(String key, String reason, SignedIn by) {
        return in(
                Status.TEST,
                key,
                questionnaire -> questionnaire.mayBeJudgedBy(by)
                        ? become(questionnaire, Status.DRAFT, Kind.SENT_BACK, by, reason)
                        : new NotYou());
    }

    /**
     * The second person agrees: from now on it can be filled in, and this version never changes.
     *
     * @param edition what the second person read
     */
    public QuestionnaireOutcome publish(String key, int edition, SignedIn by) {
        return in(Status.TEST, key, questionnaire -> {
            if (!questionnaire.mayBeJudgedBy(by)) {
                return new NotYou();
            }
            if (questionnaire.edition() != edition) {
                return new ChangedMeanwhile();
            }
            var draft = Publishing.owned(questionnaire.draft(), key, questionnaire.version(), region(), today());
            var faults = Publishing.faults(draft);
            if (!faults.isEmpty()) {
                return new Faulty(faults);
            }
            rows.write(key, draft);
            rows.forget(key);
            own.publish(draft.content(), by);
            return become(questionnaire, Status.REST, Kind.PUBLISHED, by, "");
        });
    }

    /** The second person read what is there now. */
    public QuestionnaireOutcome publish(String key, SignedIn by) {
        return rows.find(key).map(found -> publish(key, found.edition(), by)).orElseGet(Over::new);
    }

    /** Begins the next version, as the last one is. */
    public QuestionnaireOutcome next(String key, SignedIn by) {
        if (rows.open() >= MOST_DRAFTS) {
            return new TooMany(MOST_DRAFTS);
        }
        return in(Status.REST, key, questionnaire -> {
            var version = questionnaire.version() + 1;
            var last = Draft.of(questionnaire.published().getFirst().content());
            rows.write(key, Publishing.owned(last, key, version, region(), today()));
            rows.become(key, Status.DRAFT, version);
            rows.step(key, version, Kind.BEGUN, by, "");
            return new Done(key);
        });
    }

    /** Throws the draft away; what was published before stays as it is. */
    QuestionnaireOutcome throwAway(String key, SignedIn by) {
        return inDraft(key, questionnaire -> {
            if (questionnaire.published().isEmpty()) {
                rows.remove(key);
                return new Done(key);
            }
            var last = questionnaire.published().getFirst();
            rows.write(key, Draft.of(last.content()));
            rows.forget(key);
            rows.become(key, Status.REST, last.instrument().version());
            rows.step(key, questionnaire.version(), Kind.THROWN_AWAY, by, "");
            return new Done(key);
        });
    }

    /** It is not offered any more, from now on; what was filled in with it stays. A draft of it goes on. */
    public QuestionnaireOutcome withdraw(String key, String reason, SignedIn by) {
        return rows.alone(key)
                .filter(questionnaire -> own.withdraw(key, reason, by))
                .<QuestionnaireOutcome>map(questionnaire -> {
                    rows.step(
                            key,
                            questionnaire.published().getFirst().instrument().version(),
                            Kind.WITHDRAWN,
                            by,
                            reason);
                    return new Done(key);
                })
                .orElseGet(Over::new);
    }

    private QuestionnaireOutcome become(
            Questionnaire questionnaire, Status status, Kind kind, SignedIn by, String note) {
        rows.become(questionnaire.key(), status, questionnaire.version());
        rows.step(questionnaire.key(), questionnaire.version(), kind, by, note);
        return new Done(questionnaire.key());
    }

    private QuestionnaireOutcome inDraft(String key, Function<Questionnaire, QuestionnaireOutcome> act) {
        return in(Status.DRAFT, key, act);
    }

    private QuestionnaireOutcome in(Status status, String key, Function<Questionnaire, QuestionnaireOutcome> act) {
        return rows.alone(key)
                .filter(questionnaire -> questionnaire.status() == status)
                .map(act)
                .orElseGet(Over::new);
    }

    private String region() {
        var name = organisations.letterhead().region();
        return name.isBlank() ? NAMELESS : name;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
