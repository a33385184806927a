package nl.nabij.selections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nabij.access.Access;
import nl.nabij.letters.Days;
import nl.nabij.letters.Letter;
import nl.nabij.letters.Medium;
import nl.nabij.letters.Placeholder;
import nl.nabij.letters.TextTemplates;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.residents.Resident;
import nl.nabij.selections.Selected.Invitation;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.WorkingDays;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a client manager can say, in Dutch or English, whatever the language of the page. It says that the conversation is
 * voluntary and has no consequence for the benefit; it says nothing of criteria.
 */
@Component
class InvitationTexts {

    private final TextTemplates templates;
    private final MessageSource messages;
    private final Organisations organisations;
    private final Dates dates;

    InvitationTexts(TextTemplates templates, MessageSource messages, Organisations organisations, Dates dates) {
        this.templates = templates;
        this.messages = messages;
        this.organisations = organisations;
        this.dates = dates;
    }

    /**
     * What to say by phone and in a text message.
     *
     * @param language ISO 639-1, for the page's markup
     * @param phone sentences, in the order in which to say them
     * @param message to copy
     * @param phoneNumber of the resident; null where it is not known
     */
    record Spoken(
            String language,
            List<String> phone,
            String message,
            @Nullable String phoneNumber) {}

    Spoken spoken(Resident resident, String language, Access access) {
        var who = (SignedIn) access.actor();
        var arguments =
                new Object[] {resident.calledName(), who.name(), sender(who).name()};
        var phone = IntStream.rangeClosed(1, 5)
                .mapToObj(step -> say(language, "selections.phone." + step, arguments))
                .toList();
        return new Spoken(language, phone, message(resident, language, who), resident.phone());
    }

    private String message(Resident resident, String language, SignedIn who) {
        return templates
                .inUse(Medium.MESSAGE, language)
                .fill(Map.of(
                        Placeholder.NAME,
                        resident.calledName(),
                        Placeholder.MANAGER,
                        who.name(),
                        Placeholder.ORGANISATION,
                        sender(who).name(),
                        Placeholder.PHONE,
                        phone(who, language),
                        Placeholder.DAY,
                        Days.named(WorkingDays.after(dates.today(), 3), language)))
                .body();
    }

    private String phone(SignedIn who, String language) {
        var head = organisations.letterhead().phone();
        var own = sender(who).phone();
        return !head.isEmpty() ? head : own == null ? say(language, "letters.no-phone") : own;
    }

    /** What the region did not fill in for its letters is told of the client manager's own organisation. */
    Letter letter(Resident resident, Invitation invitation, SignedIn who) {
        var own = sender(who);
        var head = organisations.letterhead();
        var lines = new ArrayList<>(head.addressLines());
        if (!head.website().isEmpty()) {
            lines.add(head.website());
        }
        return new Letter(
                Locale.of(invitation.language()),
                head.organisation().isEmpty() ? own.name() : head.organisation(),
                List.copyOf(lines),
                head.phone().isEmpty() ? own.phone() : head.phone(),
                head.email().isEmpty() ? own.email() : head.email(),
                to(resident, invitation.channel()),
                resident.fullName(),
                who.name(),
                head.sender().isEmpty() ? say(invitation.language(), "letters.letter.signed") : head.sender(),
                dates.on(invitation.at()),
                null);
    }

    private static List<String> to(Resident resident, Channel channel) {
        var lines = new ArrayList<String>();
        lines.add(resident.fullName());
        var postcode = resident.postcode();
        if (channel == Channel.LETTER && postcode != null) {
            var number = resident.houseNumber() == null ? "" : String.valueOf(resident.houseNumber());
            lines.add(("Huisnummer " + number + " " + resident.houseAddition()).strip());
            lines.add(postcode.substring(0, 4) + " " + postcode.substring(4));
        }
        return List.copyOf(lines);
    }

    private Organisation sender(SignedIn who) {
        return organisations.find(who.organisation()).orElseThrow();
    }

    private String say(String language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.of(language));
    }
}
