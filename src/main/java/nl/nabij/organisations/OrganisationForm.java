package nl.nabij.organisations;

import static nl.nabij.organisations.LetterheadForm.text;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an administrator typed about an organisation. */
record OrganisationForm(
        @Nullable String name,
        Organisation.@Nullable Kind kind,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Integer version) {

    static final OrganisationForm EMPTY = new OrganisationForm(null, null, null, null, null);

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.name(),
                organisation.kind(),
                organisation.phone(),
                organisation.email(),
                organisation.version());
    }

    void check(Errors errors) {
        if (text(name).isEmpty() || text(name).length() > 200) {
            errors.rejectValue("name", "organisations.name.missing");
        }
        if (kind == null) {
            errors.rejectValue("kind", "organisations.kind.missing");
        }
        if (!text(phone).isEmpty() && !LetterheadForm.PHONE.matcher(text(phone)).matches()) {
            errors.rejectValue("phone", "organisations.phone.wrong");
        }
        if (!text(email).isEmpty()
                && (text(email).length() > 200
                        || !LetterheadForm.EMAIL.matcher(text(email)).matches())) {
            errors.rejectValue("email", "organisations.email.wrong");
        }
    }

    /** Null where the field was left empty. */
    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
