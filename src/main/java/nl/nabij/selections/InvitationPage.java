package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.SelectedId;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of one name on a list have in common: what was tried, what can be done now, and the answer to an act. */
@Component
class InvitationPage {

    private final Selections selections;
    private final Attempts attempts;
    private final ReadyLetters ready;
    private final Residents residents;
    private final Permissions permissions;
    private final Cards cards;
    private final Clock clock;

    InvitationPage(
            Selections selections,
            Attempts attempts,
            ReadyLetters ready,
            Residents residents,
            Permissions permissions,
            Cards cards,
            Clock clock) {
        this.selections = selections;
        this.attempts = attempts;
        this.ready = ready;
        this.residents = residents;
        this.permissions = permissions;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * A way to seek contact.
     *
     * @param name as in the message keys and addresses: {@code letter}, {@code by-hand}
     * @param icon the sign beside its words
     * @param page where it is done
     * @param hindrance message key of why it cannot be done now; null where it can
     */
    record Way(
            String name, String icon, String page, @Nullable String hindrance) {}

    /**
     * An attempt on the page.
     *
     * @param place which of how many it is for this person
     * @param mistake whether it can be taken back today
     */
    record Tried(Attempt attempt, String icon, int place, boolean mistake) {}

    /** Opens the page about a name, and with it reads it. */
    Selected read(SelectedId id, Access access) {
        attempts.read(id, access);
        return found(id, access);
    }

    Selected found(SelectedId id, Access access) {
        return selections.of(id, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page itself; the forms are in the model already. */
    String page(Selected selected, Access access, Model model) {
        var effort = about(selected, access, model);
        var waiting = selected.state() == SelectedState.INVITED ? effort.waiting() : Optional.<Attempt>empty();
        model.addAttribute(
                "waiting", waiting.map(attempt -> tried(attempt, effort)).orElse(null));
        model.addAttribute(
                "reaches",
                waiting.map(attempt -> reaches(Reach.afterwards(attempt.channel())))
                        .orElse(List.of()));
        model.addAttribute(
                "tried",
                effort.attempts().stream()
                        .map(attempt -> tried(attempt, effort))
                        .toList());
        model.addAttribute("open", selected.state() == SelectedState.OPEN || selected.state() == SelectedState.LATER);
        model.addAttribute("laterReasons", Option.all(LaterReason.values(), "selections.later-reason"));
        model.addAttribute("answers", Option.all(Answer.values(), "selections.answer"));
        return "selections/one";
    }

    /** What every page about this name shows. */
    Effort about(Selected selected, Access access, Model model) {
        var effort = attempts.of(selected.id(), access);
        var resident = residents.of(access);
        var mayContact = resident.mayBeContacted();
        var seeks = selected.state().isLive() && selected.state() != SelectedState.REACHED && mayContact;
        model.addAttribute("card", cards.card(selected));
        model.addAttribute("resident", resident);
        model.addAttribute("effort", effort);
        model.addAttribute("mayContact", mayContact);
        model.addAttribute("mayTry", seeks && effort.mayTry());
        model.addAttribute("ways", ways(resident, path(selected)));
        model.addAttribute("ready", ready.isReady(selected.id(), access));
        model.addAttribute("wish", wish(access));
        return effort;
    }

    List<Option> reaches(List<Reach> reaches) {
        return reaches.stream()
                .map(reach -> {
                    var key = "selections.reach." + slug(reach);
                    var option = Option.worded(reach.name(), key);
                    return reach == Reach.REACHED || reach == Reach.CALL_BACK || reach.isContact()
                            ? option.withHint(key + ".hint")
                            : option;
                })
                .toList();
    }

    /** Says what came of an act, on the page to which it leads. */
    static void tell(Outcome outcome, String done, RedirectAttributes redirect) {
        var message = switch (outcome) {
            case Outcome.Done() -> done;
            case Outcome.AlreadyInvited() -> "selections.already-recorded";
            case Outcome.NotRead() -> "selections.not-read";
            case Outcome.EnoughTried(var times) -> {
                redirect.addFlashAttribute("refusedArguments", new Object[] {times});
                yield "selections.enough-tried";
            }
            case Outcome.Over() -> "selections.over";
            case Outcome.NotToBeContacted() -> "selections.invite.not-to-be-contacted";
            case Outcome.NoAddress(var secret) ->
                secret ? "selections.invite.secret-address" : "selections.invite.no-address";
        };
        redirect.addFlashAttribute(outcome instanceof Outcome.Done ? "saved" : "refused", message);
    }

    static String path(Selected selected) {
        return "/residents/%s/selections/%s".formatted(selected.resident(), selected.id());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Tried tried(Attempt attempt, Effort effort) {
        return new Tried(
                attempt,
                icon(attempt.channel()),
                effort.place(attempt),
                effort.mayTakeBack(attempt.number(), clock.instant()));
    }

    private static List<Way> ways(Resident resident, String path) {
        return Arrays.stream(Channel.values())
                .map(channel -> new Way(
                        slug(channel), icon(channel), path + "/" + pageOf(channel), hindrance(channel, resident)))
                .sorted(Comparator.comparing(way -> way.hindrance() != null))
                .toList();
    }

    private static String pageOf(Channel channel) {
        return switch (channel) {
            case LETTER -> "letter?channel=LETTER";
            case BY_HAND -> "letter?channel=BY_HAND";
            case PHONE -> "call";
            case MESSAGE -> "message";
            case MAIL -> "mail";
        };
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case LETTER -> "print";
            case BY_HAND -> "person";
            case PHONE -> "phone";
            case MESSAGE -> "talk";
            case MAIL -> "mail";
        };
    }

    private static @Nullable String hindrance(Channel channel, Resident resident) {
        return switch (channel) {
            case LETTER ->
                resident.secretAddress()
                        ? "selections.way.secret-address"
                        : resident.postcode() == null ? "selections.way.no-address" : null;
            case MESSAGE -> resident.phone() == null ? "selections.way.no-number" : null;
            case MAIL -> resident.email() == null ? "selections.way.no-mail" : null;
            case BY_HAND, PHONE -> null;
        };
    }

    /** How the person likes to be reached, in own words; null where that is not known. */
    private @Nullable Permission wish(Access access) {
        return access.opens(Part.PERMISSION)
                ? permissions.of(access).stream()
                        .filter(permission ->
                                permission.kind() == Permission.Kind.CONTACT_PREFERENCE && permission.holds(today()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
