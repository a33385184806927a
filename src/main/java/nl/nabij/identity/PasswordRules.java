package nl.nabij.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords are refused: too short ones and those that somebody guesses early. No rule about capitals or signs,
 * because such rules make people choose the same few patterns.
 *
 * @see <a href="https://github.com/OWASP/ASVS/tree/v5.0.0_release">OWASP ASVS 5.0.0, requirements 6.2.1 to 6.2.12</a>
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** @return message key of what is wrong with it; empty for a good password */
    static Optional<String> fault(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.too-long");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isRow(password) || isCommon(password)) {
            return Optional.of("identity.password.common");
        }
        return isAbout(password, email, name) ? Optional.of("identity.password.own-name") : Optional.empty();
    }

    /** A word of the list or two, also with digits for letters, or with a year, signs or spaces around it. */
    private static boolean isCommon(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var bare = EDGES.matcher(plain).replaceAll("");
        return COMMON.contains(plain)
                || plain.chars().allMatch(Character::isDigit)
                || Stream.of(bare, letters(bare), letters(plain), bare.replaceAll("[^a-z]", ""))
                        .anyMatch(PasswordRules::isMadeOfCommon);
    }

    private static boolean isMadeOfCommon(String word) {
        if (COMMON.contains(word)) {
            return true;
        }
        for (var i = 3; i <= word.length() - 3; i++) {
            if (COMMON.contains(word.substring(0, i)) && COMMON.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String password) {
        return password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('!', 'i');
    }

    /** Every sign is the next one of the alphabet, of the digits or of a row of keys. */
    private static boolean isRow(String password) {
        var rows =
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz 012345678901234567890 qwertyuiopasdfghjklzxcvbnm 09876543210987654321";
        return rows.contains(password.toLowerCase(Locale.ROOT));
    }

    private static boolean isAbout(String password, String email, String name) {
        var plain = onlyLetters(password);
        return plain.equals(onlyLetters(email))
                || plain.equals(onlyLetters(email.replaceAll("@.*", "")))
                || plain.equals(onlyLetters(name));
    }

    private static String onlyLetters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> common() {
        try (var file = PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" +").splitAsStream(line.strip()))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
