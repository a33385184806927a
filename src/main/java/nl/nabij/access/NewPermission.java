package nl.nabij.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A permission as the resident gave it; see {@link Permission} for what each part means. */
public record NewPermission(
        Permission.Kind kind,
        Purpose purpose,
        @Nullable OrganisationId receiver,
        Set<Part> parts,
        Set<Datum> data,
        @Nullable String source,
        @Nullable String content,
        Permission.GivenBy givenBy,
        Permission.Form form,
        String textVersion,
        LocalDate givenOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /**
     * @throws IllegalArgumentException if it names no data, ends before it begins, begins before it was given, was given in
     *     a form that its kind does not know, or lacks a receiver, source or content that its kind needs
     */
    public NewPermission {
        parts = Set.copyOf(parts);
        data = Set.copyOf(data);
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
        if (!kind.forms().contains(form)) {
            throw new IllegalArgumentException("%s is not given %s".formatted(kind, form));
        }
        if ((kind == Permission.Kind.NO_OBJECTION_DECLARATION) == data.isEmpty()) {
            throw new IllegalArgumentException(
                    "a declaration of no objection, and nothing else, names its data one by one");
        }
        if (data.isEmpty() && !kind.parts().containsAll(parts)) {
            throw new IllegalArgumentException("%s is not about all of %s".formatted(kind, parts));
        }
        if (kind.hasSource() && (source == null || source.isBlank())) {
            throw new IllegalArgumentException("%s names who may tell".formatted(kind));
        }
        if (kind.hasContent() && (content == null || content.isBlank())) {
            throw new IllegalArgumentException("%s names what it is about".formatted(kind));
        }
    }

    /**
     * The written declaration without which a client manager sends nothing to another organisation; holds from today.
     *
     * @param data exactly what it names
     */
    public static NewPermission noObjection(
            OrganisationId receiver, Set<Datum> data, Permission.GivenBy by, String textVersion, LocalDate signedOn) {
        return new NewPermission(
                Permission.Kind.NO_OBJECTION_DECLARATION,
                Purpose.REFER,
                receiver,
                data.stream().map(Datum::part).collect(Collectors.toSet()),
                data,
                null,
                null,
                by,
                Permission.Form.WRITTEN,
                textVersion,
                signedOn,
                signedOn,
                null);
    }
}
