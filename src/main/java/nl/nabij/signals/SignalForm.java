package nl.nabij.signals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody typed who noticed something. All of it is text: whatever is sent, the page has an answer.
 *
 * @param topics only on the card for people at work
 * @param website nobody sees this field; who fills it in is a program
 * @param ticket of the public form
 * @param id of the form for people with an account: a double click tells it once
 */
record SignalForm(
        @Nullable String seen,
        @Nullable List<String> topics,
        @Nullable String about,
        @Nullable String postcode,
        @Nullable String knows,
        @Nullable String contact,
        @Nullable String website,
        @Nullable String ticket,
        @Nullable String id) {

    static SignalForm open(String ticket) {
        return new SignalForm(null, List.of(), null, null, null, null, null, ticket, null);
    }

    static SignalForm ofAccount(String id) {
        return new SignalForm(null, List.of(), null, null, null, null, null, null, id);
    }

    /** The same text under a new ticket. */
    SignalForm again(String fresh) {
        return new SignalForm(seen, topics, about, postcode, knows, contact, website, fresh, id);
    }

    /** What has to be put right, at the field. */
    void check(Errors errors) {
        if (Typed.text(seen).isEmpty()) {
            errors.rejectValue("seen", "signals.form.seen.missing");
        }
        tooLong("seen", seen, SignalRequest.SEEN, errors);
        tooLong("about", about, SignalRequest.ABOUT, errors);
        tooLong("contact", contact, SignalRequest.CONTACT, errors);
        if (!Typed.isPostcode(Typed.postcode(postcode))) {
            errors.rejectValue("postcode", "signals.form.postcode.wrong");
        }
    }

    /** Only after {@link #check} found nothing. */
    SignalRequest request() {
        return new SignalRequest(
                Typed.text(seen),
                chosen(),
                Typed.orNull(about),
                Typed.postcode(postcode),
                Typed.orNull(contact),
                Typed.one(Knows.values(), knows).orElse(Knows.NO));
    }

    boolean isTrapped() {
        return website != null && !website.isEmpty();
    }

    /** Nobody has to answer; not to say is as not knowing. */
    static List<Option> knowing() {
        return List.of(
                Option.worded(Knows.NO, "signals.knows.no").withHint("signals.knows.no.about"),
                Option.worded(Knows.YES, "signals.knows.yes").withHint("signals.knows.yes.about"),
                Option.worded(Knows.YES_WITH_NAME, "signals.knows.yes-with-name")
                        .withHint("signals.knows.yes-with-name.about"),
                Option.worded(Knows.SELF, "signals.knows.self").withHint("signals.knows.self.about"));
    }

    private Set<Topic> chosen() {
        return topics == null
                ? Set.of()
                : topics.stream()
                        .flatMap(name -> Typed.one(Topic.values(), name).stream())
                        .collect(Collectors.toSet());
    }

    private static void tooLong(String field, @Nullable String typed, int most, Errors errors) {
        if (Typed.text(typed).length() > most) {
            errors.rejectValue(field, "signals.form.long", new Object[] {most}, null);
        }
    }
}
