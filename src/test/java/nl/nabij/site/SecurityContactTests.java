package nl.nabij.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** Whom to tell about a fault in security. */
class SecurityContactTests {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void saysWhomAndUntilWhen() {
        assertThat(new SecurityContact("mailto:security@example.org", NOW).contact())
                .isEqualTo("""
                        Contact: mailto:security@example.org
                        Expires: 2027-05-21T00:00:00Z
                        Preferred-Languages: nl, en
                        """);
    }

    @Test
    void isNotThereWhereTheHostSaysNobody() {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> new SecurityContact("", NOW).contact());
    }
}
