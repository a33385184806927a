package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.nabij.residents.Household;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident.Provenance;
import nl.nabij.residents.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a caseload file says of who somebody is, kept as it was told the last time.
 *
 * <p>Only what a next file says otherwise is news: what a client manager corrected by hand stays as long as the municipality's
 * own system still says what it said before.
 *
 * @param texts in the order of {@link #PARTS}; empty is not told
 */
record Told(List<String> texts) {

    static final List<String> PARTS = List.of(
            "given-name",
            "infix",
            "family-name",
            "birth-date",
            "sex",
            "postcode",
            "house-number",
            "house-addition",
            "language",
            "household");

    /** {@link #person} of a row with a column {@code told}, as SQL: what the residents module is told of somebody new. */
    static final String PERSON_SQL = """
            told[1], told[2], told[3], nullif(told[4], '')::date, nullif(told[5], ''), nullif(told[6], ''),
            nullif(told[7], '')::int, told[8], told[9], nullif(told[10], ''), 'PARTICIPATION_ACT'
            """;

    private static final int ADDRESS_FROM = PARTS.indexOf("postcode");
    private static final int ADDRESS_TO = PARTS.indexOf("house-addition");

    /** @throws IllegalArgumentException unless it has all parts */
    Told {
        texts = List.copyOf(texts);
        if (texts.size() != PARTS.size()) {
            throw new IllegalArgumentException("told are %d parts: %s".formatted(PARTS.size(), texts));
        }
    }

    static Told of(NewResident person) {
        return new Told(List.of(
                person.givenName(),
                person.infix(),
                person.familyName(),
                text(person.birthDate()),
                text(person.sex()),
                text(person.postcode()),
                text(person.houseNumber()),
                person.houseAddition(),
                person.language(),
                text(person.household())));
    }

    /** Somebody new, as the file tells. */
    NewResident person(String clientNumber) {
        return new NewResident(
                clientNumber,
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3).isEmpty() ? null : LocalDate.parse(texts.get(3)),
                texts.get(4).isEmpty() ? null : Sex.valueOf(texts.get(4)),
                texts.get(5).isEmpty() ? null : texts.get(5),
                texts.get(6).isEmpty() ? null : Integer.valueOf(texts.get(6)),
                texts.get(7),
                texts.get(8),
                texts.get(9).isEmpty() ? null : Household.valueOf(texts.get(9)),
                null,
                null,
                Provenance.PARTICIPATION_ACT);
    }

    /**
     * How somebody is to be kept after this file.
     *
     * @param known as we know the person now
     * @param before what the last file said; null where no file told of this person yet, so that everything is news
     * @param keepsAddress the region knows better where the person lives: moved away, or the address is secret. The three
     *     parts of an address belong together, so they change together or not
     */
    Told over(Told known, @Nullable Told before, boolean keepsAddress) {
        var newAddress = !keepsAddress && (before == null || !address().equals(before.address()));
        var kept = new String[PARTS.size()];
        for (var i = 0; i < kept.length; i++) {
            var isNews = before == null || !texts.get(i).equals(before.texts.get(i));
            var isAddress = i >= ADDRESS_FROM && i <= ADDRESS_TO;
            var taken = isAddress ? newAddress && !address().getFirst().isEmpty() : isNews && !isUnknown(i);
            kept[i] = taken ? texts.get(i) : known.texts.get(i);
        }
        return new Told(List.of(kept));
    }

    /** An empty infix is told; an empty birth date is not. */
    private boolean isUnknown(int part) {
        return texts.get(part).isEmpty() && part != PARTS.indexOf("infix");
    }

    private List<String> address() {
        return texts.subList(ADDRESS_FROM, ADDRESS_TO + 1);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
