package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How residents want to be called and reached, as they typed it themselves. */
record ContactForm(
        @Nullable Integer version,

        @NotBlank(message = "{residents.contact.called-name.missing}")
        @Size(max = 100, message = "{residents.form.too-long}")
        @Nullable
        String calledName,

        @Pattern(regexp = "\\s*([+]?[0-9 ()-]{10,20})?\\s*", message = "{residents.form.phone.wrong}") @Nullable
        String phone,

        @Email(message = "{residents.form.email.wrong}")
        @Size(max = 200, message = "{residents.form.too-long}")
        @Nullable
        String email,

        @NotBlank(message = "{residents.form.language.missing}")
        @Size(max = 8, message = "{residents.form.too-long}")
        @Nullable
        String language) {

    static ContactForm of(Resident resident) {
        return new ContactForm(
                resident.version(), resident.calledName(), resident.phone(), resident.email(), resident.language());
    }

    ContactRequest request() {
        return new ContactRequest(
                requireNonNull(calledName).strip(),
                phone == null || phone.isBlank() ? null : phone.strip(),
                email == null || email.isBlank() ? null : email.strip(),
                requireNonNull(language),
                version == null ? 0 : version);
    }
}
