package nl.nabij.residents;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** With which e-mail address a resident will sign in. A record of one empty field would not be bound at all. */
class InvitationForm {

    @NotBlank(message = "{residents.place.email.missing}")
    @Email(message = "{residents.form.email.wrong}")
    @Size(max = 200, message = "{residents.form.too-long}")
    private @Nullable String email;

    static InvitationForm of(@Nullable String known) {
        var form = new InvitationForm();
        form.email = known;
        return form;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Only after it was checked. */
    String address() {
        return email == null ? "" : email.strip();
    }
}
