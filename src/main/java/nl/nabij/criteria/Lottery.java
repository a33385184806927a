package nl.nabij.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.nabij.shared.SmallNumbers.Lot;

/**
 * Draws for each number of a preview how it is rounded. The same question always draws the same, another question draws
 * anew, and nobody can know what was drawn: that takes the region's secret.
 */
final class Lottery {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    Lottery(UUID secret) {
        this.secret = new SecretKeySpec(secret.toString().getBytes(UTF_8), ALGORITHM);
    }

    /** The lots of one question; of each row and column 0 to 9. */
    Lot of(String question) {
        return (row, column) -> {
            var drawn =
                    ByteBuffer.wrap(digest(question + "|" + row + "|" + column)).getLong();
            return (int) Math.floorMod(drawn, 10L);
        };
    }

    /** What tells one criterion from another: criteria in the same {@link NormalForm} have the same. */
    String fingerprint(Criterion criterion) {
        return HexFormat.of().formatHex(digest(CriterionJson.write(NormalForm.of(criterion))));
    }

    private byte[] digest(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
