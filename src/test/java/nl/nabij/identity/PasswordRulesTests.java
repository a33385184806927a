package nl.nabij.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused. */
class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drie eenden in de sloot",
                "kruiwagen-vol-met-mos",
                "jgh3947fhjf8",
                "ŝtrangaj literoj ĉie",
                "Mijn tante Truus haakt graag"
            })
    void ownSentenceIsGood(String password) {
        assertThat(fault(password)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "elf tekens!, too-short",
        "wachtwoord123!, common",
        "W4chtw00rd2026, common",
        "Welkom2026!!!!, common",
        "welkomwelkom, common",
        "GemeenteZaanstad, common",
        "aaaaaaaaaaaaa, common",
        "abababababab, common",
        "123456789012, common",
        "qwertyuiopas, common",
        "januari januari, common",
        "anna.devries1961, own-name",
        "AnnaDeVries!!!, own-name"
    })
    void earlyGuessIsRefused(String password, String reason) {
        assertThat(fault(password)).isEqualTo("identity.password." + reason);
    }

    @Test
    void lengthIsCountedInSignsThatPeopleSee() {
        assertThat(fault("🌷🌳🌻🍀🌵🌴🌲🌱🌿🍁🍂")).isEqualTo("identity.password.too-short");
        assertThat(fault("🌷🌳🌻🍀🌵🌴🌲🌱🌿🍁🍂🍃")).isNull();
    }

    @Test
    void atMost128Characters() {
        assertThat(fault("een zin van 16 t".repeat(8))).isNull();
        assertThat(fault("een zin van 16 t".repeat(8) + "!")).isEqualTo("identity.password.too-long");
    }

    private static @org.jspecify.annotations.Nullable String fault(String password) {
        return PasswordRules.fault(password, "anna.devries@voorbeeldregio.example", "Anna de Vries")
                .orElse(null);
    }
}
