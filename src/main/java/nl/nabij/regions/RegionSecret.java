package nl.nabij.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A secret of the region in a table of one row, so that every copy of the program has the same; made at the first use. Call it
 * inside a region and a transaction.
 */
public final class RegionSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final String table;

    /** @param table with one column {@code secret}, in which there can be one row only */
    public RegionSecret(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * What nobody can make who does not know the secret: HMAC-SHA256.
     *
     * @param use tells seals of different uses apart
     * @return 32 bytes, the same each time
     */
    public byte[] seal(String use, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update(use.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        return known().orElseGet(() -> {
            var fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            jdbc.sql("insert into %s (secret) values (?) on conflict do nothing".formatted(table))
                    .param(fresh)
                    .update();
            return known().orElseThrow();
        });
    }

    private Optional<byte[]> known() {
        return jdbc.sql("select secret from " + table).query(byte[].class).optional();
    }
}
