package nl.nabij.organisations;

import static java.util.Objects.requireNonNullElse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an administrator typed about the region and its letters. */
record LetterheadForm(
        @Nullable String region,
        @Nullable String organisation,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String sender,
        @Nullable Integer version) {

    static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    static final Pattern PHONE = Pattern.compile("[0-9+() -]{4,30}");

    static LetterheadForm of(Letterhead letterhead) {
        return new LetterheadForm(
                letterhead.region(),
                letterhead.organisation(),
                letterhead.address(),
                letterhead.phone(),
                letterhead.email(),
                letterhead.website(),
                letterhead.sender(),
                letterhead.version());
    }

    void check(Errors errors) {
        if (text(region).isEmpty()) {
            errors.rejectValue("region", "organisations.region.name.missing");
        }
        atMost(100, region, "region", errors);
        atMost(200, organisation, "organisation", errors);
        atMost(300, address, "address", errors);
        atMost(200, website, "website", errors);
        atMost(200, sender, "sender", errors);
        if (!text(phone).isEmpty() && !PHONE.matcher(text(phone)).matches()) {
            errors.rejectValue("phone", "organisations.phone.wrong");
        }
        if (!text(email).isEmpty()
                && (text(email).length() > 200 || !EMAIL.matcher(text(email)).matches())) {
            errors.rejectValue("email", "organisations.email.wrong");
        }
    }

    Letterhead letterhead(boolean demonstration) {
        return new Letterhead(
                text(region),
                demonstration,
                text(organisation),
                text(address),
                text(phone),
                text(email),
                text(website).replaceFirst("^https?://", ""),
                text(sender),
                requireNonNullElse(version, -1));
    }

    static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }

    static void atMost(int longest, @Nullable String typed, String field, Errors errors) {
        if (text(typed).length() > longest) {
            errors.rejectValue(field, "organisations.too-long", new Object[] {longest}, null);
        }
    }
}
