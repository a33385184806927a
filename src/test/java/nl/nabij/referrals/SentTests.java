package nl.nabij.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.access.Datum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a referral tells is what a declaration names: neither can grow without the other. */
class SentTests {

    /** By which datum each component of what is sent is signed for. */
    private static final Map<String, Datum> SIGNED_FOR = Map.of(
            "fullName", Datum.NAME,
            "calledName", Datum.NAME,
            "language", Datum.LANGUAGE,
            "phone", Datum.PHONE,
            "email", Datum.EMAIL,
            "question", Datum.QUESTION,
            "byRepresentative", Datum.QUESTION,
            "agreed", Datum.AGREED,
            "goal", Datum.GOAL);

    @Test
    void nothingIsSentThatNoDeclarationNames() {
        assertThat(unnamed(Sent.class)).isEmpty();
    }

    @Test
    void declarationNamesNothingThatIsNeverSent() {
        assertThat(Set.copyOf(SIGNED_FOR.values())).isEqualTo(EnumSet.allOf(Datum.class));
        assertThat(sent("06", "h@voorbeeld.example", "Dinsdag", "Muziek").data())
                .isEqualTo(EnumSet.allOf(Datum.class));
    }

    @Test
    void whatIsLeftOutNeedsNoSignature() {
        assertThat(sent(null, "h@voorbeeld.example", "Dinsdag", "Muziek").data())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Datum.PHONE)));
        assertThat(sent("06", null, "Dinsdag", "Muziek").data())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Datum.EMAIL)));
        assertThat(sent("06", "h@voorbeeld.example", null, "Muziek").data())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Datum.AGREED)));
        assertThat(sent("06", "h@voorbeeld.example", "Dinsdag", null).data())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Datum.GOAL)));
    }

    /** An address that somebody adds to what is sent would be seen. */
    @Test
    void guardSeesWhatNobodySignsFor() {
        assertThat(unnamed(WithAddress.class)).containsExactly("address");
    }

    private record WithAddress(String fullName, String address) {}

    private static List<String> unnamed(Class<?> sent) {
        return Arrays.stream(sent.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !SIGNED_FOR.containsKey(name))
                .toList();
    }

    private static Sent sent(
            @Nullable String phone, @Nullable String email, @Nullable String agreed, @Nullable String goal) {
        return new Sent("Henk de Wit", "Henk", "nl", phone, email, "Ik wil muziek.", false, agreed, goal);
    }
}
