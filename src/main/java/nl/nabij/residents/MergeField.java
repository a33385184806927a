package nl.nabij.residents;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What two residents who turn out to be one may say differently; of each, one is kept. */
public enum MergeField {
    /** Given name, infix and family name go together. */
    NAME(Resident::fullName),
    CALLED_NAME(Resident::calledName),
    BIRTH_DATE(Resident::birthDate),
    CLIENT_NUMBER(Resident::clientNumber),
    SEX(Resident::sex),
    /** Postcode, house number and addition go together; a secret one is chosen without being shown. */
    ADDRESS(resident -> resident.postcode() == null ? null : resident.address()),
    PHONE(Resident::phone),
    EMAIL(Resident::email),
    LANGUAGE(Resident::language),
    HOUSEHOLD(Resident::household),
    PROVENANCE(Resident::provenance);

    @SuppressWarnings("ImmutableEnumChecker") // an accessor of a record
    private final Function<Resident, @Nullable Object> value;

    MergeField(Function<Resident, @Nullable Object> value) {
        this.value = value;
    }

    /** Null where it is unknown. */
    @Nullable
    Object of(Resident resident) {
        return value.apply(resident);
    }

    /** The one person, with each field from whom that was chosen. */
    static NewResident chosen(Function<MergeField, Resident> from) {
        return new NewResident(
                from.apply(CLIENT_NUMBER).clientNumber(),
                from.apply(NAME).givenName(),
                from.apply(NAME).infix(),
                from.apply(NAME).familyName(),
                from.apply(BIRTH_DATE).birthDate(),
                from.apply(SEX).sex(),
                from.apply(ADDRESS).postcode(),
                from.apply(ADDRESS).houseNumber(),
                from.apply(ADDRESS).houseAddition(),
                from.apply(LANGUAGE).language(),
                from.apply(HOUSEHOLD).household(),
                from.apply(PHONE).phone(),
                from.apply(EMAIL).email(),
                from.apply(PROVENANCE).provenance());
    }
}
