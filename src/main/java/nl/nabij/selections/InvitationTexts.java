package nl.nabij.selections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nabij.letters.Days;
import nl.nabij.letters.Letter;
import nl.nabij.letters.Medium;
import nl.nabij.letters.Placeholder;
import nl.nabij.letters.TextTemplate.Filled;
import nl.nabij.letters.TextTemplates;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.residents.Resident;
import nl.nabij.shared.Actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a client manager can say and send, in Dutch or English, whatever the language of the page. It says that the
 * conversation is voluntary; it says nothing of criteria.
 */
@Component
class InvitationTexts {

    private final TextTemplates templates;
    private final MessageSource messages;
    private final Organisations organisations;

    InvitationTexts(TextTemplates templates, MessageSource messages, Organisations organisations) {
        this.templates = templates;
        this.messages = messages;
        this.organisations = organisations;
    }

    /** What to say by phone: sentences, in the order in which to say them. */
    List<String> spoken(Resident resident, String language, SignedIn who) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(step ->
                        say(language, "selections.phone." + step, resident.calledName(), who.name(), organisation(who)))
                .toList();
    }

    /** What to say to a voicemail, or to somebody else who answers: a name and a number, never why. */
    String voicemail(Resident resident, String language, SignedIn who) {
        return say(language, "selections.phone.voicemail", resident.calledName(), who.name(), phone(who, language));
    }

    /** @param version of the fixed text, 0 for the one of the program */
    record Written(Filled text, int version, boolean tellsDay) {}

    /** The fixed text that is in use, filled in for this resident. */
    Written written(Medium medium, Resident resident, String language, LocalDate callOn, SignedIn who) {
        var template = templates.inUse(medium, language);
        return new Written(
                template.fill(Map.of(
                        Placeholder.NAME,
                        resident.calledName(),
                        Placeholder.MANAGER,
                        who.name(),
                        Placeholder.ORGANISATION,
                        organisation(who),
                        Placeholder.PHONE,
                        phone(who, language),
                        Placeholder.DAY,
                        Days.named(callOn, language))),
                template.number(),
                template.tellsDay());
    }

    /** What the region did not fill in for its letters is told of the client manager's own organisation. */
    Letter letter(
            Resident resident,
            Channel channel,
            String language,
            LocalDate on,
            @Nullable LocalDate callOn,
            SignedIn who) {
        var own = sender(who);
        var head = organisations.letterhead();
        var lines = new ArrayList<>(head.addressLines());
        if (!head.website().isEmpty()) {
            lines.add(head.website());
        }
        return new Letter(
                Locale.of(language),
                organisation(who),
                lines,
                head.phone().isEmpty() ? own.phone() : head.phone(),
                head.email().isEmpty() ? own.email() : head.email(),
                to(resident, channel),
                resident.fullName(),
                who.name(),
                head.sender().isEmpty() ? say(language, "letters.letter.signed") : head.sender(),
                on,
                callOn);
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

    private String organisation(SignedIn who) {
        var head = organisations.letterhead().organisation();
        return head.isEmpty() ? sender(who).name() : head;
    }

    private String phone(SignedIn who, String language) {
        var head = organisations.letterhead().phone();
        var own = sender(who).phone();
        return !head.isEmpty() ? head : own == null ? say(language, "letters.no-phone") : own;
    }

    private Organisation sender(SignedIn who) {
        return organisations.find(who.organisation()).orElseThrow();
    }

    private String say(String language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.of(language));
    }
}
