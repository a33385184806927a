package nl.nabij.questionnaires;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Under which terms a region hands its questionnaire on. */
enum Licence {
    CC_BY("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "yes"),
    CC_BY_SA("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "conditions"),
    CC0("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "yes"),
    /** The region writes down itself what others may do. */
    OWN("own-terms", null, "conditions");

    private final String id;
    private final @Nullable String url;
    private final String redistribution;

    Licence(String id, @Nullable String url, String redistribution) {
        this.id = id;
        this.url = url;
        this.redistribution = redistribution;
    }

    /** The words of a message, in a language. */
    interface Words extends BiFunction<String, Locale, String> {}

    static Licence of(String id) {
        return Arrays.stream(values())
                .filter(licence -> licence.id.equals(id))
                .findFirst()
                .orElse(OWN);
    }

    static Licence named(String slug) {
        return Arrays.stream(values())
                .filter(licence -> licence.slug().equals(slug))
                .findFirst()
                .orElse(OWN);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param about what its terms say, where they are the region's own */
    void write(ObjectNode rights, TextForm about, Words words) {
        if (this == OWN) {
            var licence = rights.path("licence") instanceof ObjectNode found && isOther(found)
                    ? found
                    : rights.putObject("licence").put("id", id);
            about.write(licence, "about");
        } else {
            var licence = rights.putObject("licence").put("id", id).put("url", url);
            var key = "questionnaires.licence." + slug() + ".about";
            licence.putObject("about")
                    .put("nl", words.apply(key, Locale.of("nl")))
                    .put("en", words.apply(key, Locale.ENGLISH));
        }
        rights.put("redistribution", redistribution);
    }

    /** A licence that a file brought along and this list does not know; it keeps its name. */
    private static boolean isOther(ObjectNode licence) {
        var id = Draft.text(licence, "id");
        return !id.isEmpty() && of(id) == OWN;
    }
}
