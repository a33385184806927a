package nl.nabij.access;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A permission as the resident gave it; see {@link Permission} for what each part means. */
public record NewPermission(
        Permission.Kind kind,
        Purpose purpose,
        @Nullable OrganisationId receiver,
        Set<Part> parts,
        Permission.GivenBy givenBy,
        Permission.Form form,
        String textVersion,
        LocalDate givenOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /**
     * @throws IllegalArgumentException if it names no data, ends before it begins, begins before it was given, has no
     *     receiver where its kind needs one, or if a declaration of no objection is not written
     */
    public NewPermission {
        parts = Set.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a permission names the data it is about");
        }
        if (validFrom.isBefore(givenOn) || (validUntil != null && validUntil.isBefore(validFrom))) {
            throw new IllegalArgumentException(
                    "given on %s, from %s until %s".formatted(givenOn, validFrom, validUntil));
        }
        if (kind.hasReceiver() && receiver == null) {
            throw new IllegalArgumentException("%s names its receiver".formatted(kind));
        }
        if (kind == Permission.Kind.NO_OBJECTION_DECLARATION && form != Permission.Form.WRITTEN) {
            throw new IllegalArgumentException("a declaration of no objection is written (Participatiewet article 65)");
        }
    }

    /** The written declaration without which a client manager sends nothing to another organisation; holds from today. */
    public static NewPermission noObjection(
            OrganisationId receiver, Set<Part> parts, Permission.GivenBy by, String textVersion, LocalDate signedOn) {
        return new NewPermission(
                Permission.Kind.NO_OBJECTION_DECLARATION,
                Purpose.REFER,
                receiver,
                parts,
                by,
                Permission.Form.WRITTEN,
                textVersion,
                signedOn,
                signedOn,
                null);
    }
}
