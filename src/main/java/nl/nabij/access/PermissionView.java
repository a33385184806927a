package nl.nabij.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.PermissionId;
import org.jspecify.annotations.Nullable;

/** A permission on a page; see {@link Permission}. */
record PermissionView(
        PermissionId id,
        Permission.Kind kind,
        @Nullable String receiver,
        Purpose purpose,
        List<Part> parts,
        List<Datum> data,
        @Nullable String source,
        @Nullable String content,
        Permission.GivenBy givenBy,
        Permission.Form form,
        String textVersion,
        LocalDate givenOn,
        @Nullable LocalDate validUntil,
        @Nullable Instant withdrawnAt,
        boolean holds) {

    static PermissionView of(Permission permission, Organisations organisations, LocalDate today) {
        return new PermissionView(
                permission.id(),
                permission.kind(),
                permission.receiver() == null
                        ? null
                        : organisations
                                .find(permission.receiver())
                                .map(Organisation::name)
                                .orElse(null),
                permission.purpose(),
                permission.parts().stream().sorted().toList(),
                permission.data().stream().sorted().toList(),
                permission.source(),
                permission.content(),
                permission.givenBy(),
                permission.form(),
                permission.textVersion(),
                permission.givenOn(),
                permission.validUntil(),
                permission.withdrawnAt(),
                permission.holds(today));
    }
}
