package nl.nabij.residents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody whom Nabij knows, as far as it takes to say 'this is the person': no number, no telephone, no team.
 *
 * @param birthDate null while it is unknown
 */
public record Acquaintance(
        ResidentId id, String fullName, @Nullable LocalDate birthDate) {

    /** More than so many is no search for one person. */
    static final int MOST = 5;

    /**
     * What is known of a person who has to be found: a name, and with it a birth date or an address.
     *
     * @param name given name, family name or both; a typing error is forgiven
     * @param postcode four digits and two capital letters
     */
    public record Search(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String postcode,
            @Nullable Integer houseNumber) {

        /** Whether it can point at one person: with less, somebody could leaf through a town. */
        public boolean isEnough() {
            return !Spelling.words(name).isEmpty() && (birthDate != null || (postcode != null && houseNumber != null));
        }
    }

    /** Somebody with a secret address is not found by it. */
    static List<Acquaintance> find(Search search, JdbcClient jdbc) {
        if (!search.isEnough()) {
            return List.of();
        }
        var typed = Spelling.words(search.name());
        return jdbc
                .sql("""
                select id, given_name, infix, family_name, called_name, birth_date from resident
                where not unconfirmed
                  and (birth_date = :birthDate or birth_date = :swapped
                       or (postcode = :postcode and house_number = :houseNumber and not secret_address))
                """)
                .param("birthDate", search.birthDate(), java.sql.Types.DATE)
                .param(
                        "swapped",
                        search.birthDate() == null ? null : Likeness.swapped(search.birthDate()),
                        java.sql.Types.DATE)
                .param("postcode", search.postcode(), java.sql.Types.VARCHAR)
                .param("houseNumber", search.houseNumber(), java.sql.Types.INTEGER)
                .query((row, number) -> {
                    var name = Resident.fullName(
                            row.getString("given_name"), row.getString("infix"), row.getString("family_name"));
                    return new Near(
                            new Acquaintance(
                                    new ResidentId(row.getObject("id", UUID.class)),
                                    name,
                                    row.getObject("birth_date", LocalDate.class)),
                            Spelling.distance(typed, Spelling.words(name + " " + row.getString("called_name"))));
                })
                .list()
                .stream()
                .filter(near -> near.distance().isPresent())
                .sorted(Comparator.comparingInt((Near near) -> near.distance().getAsInt())
                        .thenComparing(near -> near.who().fullName()))
                .limit(MOST)
                .map(Near::who)
                .toList();
    }

    private record Near(Acquaintance who, OptionalInt distance) {}
}
