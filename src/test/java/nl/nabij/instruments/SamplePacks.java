package nl.nabij.instruments;

import java.nio.charset.StandardCharsets;

/** Wording packs for tests; the words are made up, and nobody's. */
final class SamplePacks {

    static final String WHO_5 = """
            {"format": 1, "instrument": "who-5", "version": 1, "holder": "GGD Drieland",
             "licence": {"name": "Brief van 2 maart 2026", "url": "https://licentie.example/who-5", "until": "2099-12-31"},
             "texts": {
               "nl": {"intro": "Denk aan de laatste twee weken.",
                 "items": {"1": "Verzonnen zin een", "2": "Verzonnen zin twee", "3": "Verzonnen zin drie",
                           "4": "Verzonnen zin vier", "5": "Verzonnen zin vijf"},
                 "answers": {"5": "altijd"}},
               "en": {"items": {"1": "Made-up one", "2": "Made-up two", "3": "Made-up three", "4": "Made-up four",
                                "5": "Made-up five"}}}}
            """;

    private SamplePacks() {}

    static byte[] bytes(String pack) {
        return pack.getBytes(StandardCharsets.UTF_8);
    }
}
