package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What comes from elsewhere is what {@code vendor.lock} says, and has its licence beside it. */
class VendorTests {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final List<String> OWN = List.of(
            "alone.js",
            "chevron.svg",
            "draft.js",
            "entry.js",
            "icon.svg",
            "icons.svg",
            "insert.js",
            "site.css",
            "still.js",
            "tick.svg",
            "tokens.css");

    @Test
    void vendoredFilesEqualTheLock() throws IOException {
        assertThat(found(ASSETS)).isEqualTo(locked());
    }

    @Test
    void everyFontHasItsLicence() {
        assertThat(locked().keySet().stream().filter(file -> file.endsWith(".woff2")))
                .isNotEmpty()
                .allSatisfy(font -> assertThat(locked().keySet())
                        .anySatisfy(licence -> assertThat(font)
                                .startsWith(licence.replace("LICENSE-", "").replace(".txt", "") + "-")));
    }

    /** The policy blocks it, also where a later style would have replaced it. */
    @Test
    void noStyleHoldsAPictureInItself() throws IOException {
        for (var style : List.of("tokens.css", "utrecht.css", "site.css")) {
            assertThat(Files.readString(ASSETS.resolve(style))).as(style).doesNotContain("url(\"data:", "url(data:");
        }
    }

    private static Map<String, String> found(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!OWN.contains(name) && !name.startsWith("offline/")) {
                    sums.put(name, sum(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }

    private static Map<String, String> locked() {
        var sums = new TreeMap<String, String>();
        try {
            for (var line : Files.readAllLines(Path.of("vendor.lock"))) {
                if (!line.startsWith("#")) {
                    var parts = line.split(" +", 2);
                    sums.put(parts[1], parts[0]);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sums;
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
