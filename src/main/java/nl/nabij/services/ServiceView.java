package nl.nabij.services;

import java.util.List;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One service in a list of results.
 *
 * @param place where to go: name or address of the first place; null where there is none
 * @param neighbourhood its name; null where it is unknown
 * @param costs what the source says of it; null where it says nothing
 * @param receives whether its organisation receives referrals in the program
 * @param fits why it stands here, in words; best first
 * @param cares what to look out for, in words
 */
public record ServiceView(
        Service service,
        String organisation,
        OrganisationId provider,
        @Nullable String place,
        @Nullable String neighbourhood,
        @Nullable String costs,
        @Nullable String phone,
        boolean receives,
        List<String> themes,
        List<Reason> fits,
        List<Reason> cares) {

    /** A message key under {@code services.reason} and its arguments. */
    public record Reason(String key, List<String> arguments) {

        static Reason of(String key, String... arguments) {
            return new Reason("services.reason." + key, List.of(arguments));
        }
    }
}
