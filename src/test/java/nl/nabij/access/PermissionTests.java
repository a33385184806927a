package nl.nabij.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.GivenBy;
import nl.nabij.access.Permission.Kind;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of one permission. */
class PermissionTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final Instant STOPPED = Instant.parse("2026-03-05T10:00:00Z");
    private static final OrganisationId CARE = OrganisationId.next();

    @Test
    void holdsFromItsFirstUntilAndWithItsLastDayUnlessStopped() {
        var week = permission(SIGNED.plusDays(6), null);

        assertThat(week.holds(SIGNED.minusDays(1))).isFalse();
        assertThat(week.holds(SIGNED)).isTrue();
        assertThat(week.holds(SIGNED.plusDays(6))).isTrue();
        assertThat(week.holds(SIGNED.plusDays(7))).isFalse();
        assertThat(permission(null, null).holds(SIGNED.plusYears(9))).isTrue();
        assertThat(permission(null, STOPPED).holds(SIGNED)).isFalse();
    }

    @Test
    void coversThisReceiverDataAndPurposeOnly() {
        var given = permission(null, null);

        assertThat(given.covers(CARE, Set.of(Datum.QUESTION), Purpose.REFER, SIGNED))
                .isTrue();
        assertThat(given.covers(OrganisationId.next(), Set.of(Datum.QUESTION), Purpose.REFER, SIGNED))
                .isFalse();
        assertThat(given.covers(CARE, Set.of(Datum.QUESTION, Datum.PHONE), Purpose.REFER, SIGNED))
                .isFalse();
        assertThat(given.covers(CARE, Set.of(Datum.QUESTION), Purpose.SUPPORT, SIGNED))
                .isFalse();
        assertThat(given.covers(CARE, Set.of(Datum.QUESTION), Purpose.REFER, SIGNED.minusDays(1)))
                .isFalse();
        assertThat(permission(null, STOPPED).covers(CARE, Set.of(), Purpose.REFER, SIGNED))
                .isFalse();
        assertThat(permission(Kind.PLAN_SHARING, Set.of(), null, null).covers(CARE, Set.of(), Purpose.REFER, SIGNED))
                .isFalse();
    }

    @Test
    void everyKindButResearchAndContactHasAReceiver() {
        for (var kind : Kind.values()) {
            assertThat(kind.hasReceiver()).isEqualTo(kind != Kind.RESEARCH && kind != Kind.CONTACT_PREFERENCE);
        }
        assertThat(sharing(Kind.RESEARCH, null, Set.of(Part.PLAN), SIGNED, null).receiver())
                .isNull();
    }

    @Test
    void noObjectionIsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewPermission(
                        Kind.NO_OBJECTION_DECLARATION,
                        Purpose.REFER,
                        CARE,
                        Set.of(Part.TALK),
                        Set.of(Datum.QUESTION),
                        null,
                        null,
                        GivenBy.RESIDENT,
                        Form.DIGITAL,
                        "no-objection-v1",
                        SIGNED,
                        SIGNED,
                        null))
                .withMessageContaining("DIGITAL");
        assertThat(NewPermission.noObjection(CARE, Set.of(Datum.QUESTION), GivenBy.RESIDENT, "no-objection-v1", SIGNED))
                .isEqualTo(new NewPermission(
                        Kind.NO_OBJECTION_DECLARATION,
                        Purpose.REFER,
                        CARE,
                        Set.of(Part.TALK),
                        Set.of(Datum.QUESTION),
                        null,
                        null,
                        GivenBy.RESIDENT,
                        Form.WRITTEN,
                        "no-objection-v1",
                        SIGNED,
                        SIGNED,
                        null));
    }

    @Test
    void namesDataReceiverAndDaysInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharing(Kind.PLAN_SHARING, CARE, Set.of(), SIGNED, null))
                .withMessageContaining("data");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharing(Kind.PLAN_SHARING, null, Set.of(Part.PLAN), SIGNED, null))
                .withMessageContaining("receiver");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharing(Kind.PLAN_SHARING, CARE, Set.of(Part.PLAN), SIGNED.minusDays(1), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharing(Kind.PLAN_SHARING, CARE, Set.of(Part.PLAN), SIGNED, SIGNED.minusDays(1)));
        assertThat(sharing(Kind.PLAN_SHARING, CARE, Set.of(Part.PLAN), SIGNED, SIGNED)
                        .validUntil())
                .isEqualTo(SIGNED);
    }

    /** A text that was signed is never edited: when this fails, write a version 2 and leave version 1 as it is. */
    @Test
    void textsThatWereSignedAreNeverEdited() throws Exception {
        var known = Map.ofEntries(
                entry("contact-v1.en", "89692dd328c52ca12dcabf1933a6ebb1df4526127784107bed3ff9707d11f2fb"),
                entry("contact-v1.nl", "b79ab7d0a62a4f8cd84d930f6f2e0a5eb1ac68c3223430c7dbbc14f3ed5045a1"),
                entry("cross-act-v1.en", "a5f205721abc1435ce70177fbe2646eba94c4a6a43b37fe2e11d4c02073ae316"),
                entry("cross-act-v1.nl", "57137c6f7fa051cde21215ee8e2886958774e21d58f87707b7b20ee5cac3bf78"),
                entry("health-data-v1.en", "cbca94d8213911fe69b7a28803690dd722fa52f5ea44d1b6630b076bc47bde83"),
                entry("health-data-v1.nl", "444c2ba575ba22520db87e867f0e56cd88d26e5e11c709d4764563f83ce895b2"),
                entry("medical-secrecy-v1.en", "22607ad23127df3d293d9ffc723fc22959f6a930d725737eeacc4ac523607690"),
                entry("medical-secrecy-v1.nl", "c14e180728a1dcc18b30c10f1c3cbfe4aefd237970dd3a348d8e6788c7602faf"),
                entry("no-objection-v1.en", "8f3e4dea1eaaf40cd05db7021808196ee172e34dcc76bbc33cd1caf2a1717825"),
                entry("no-objection-v1.nl", "56defd517af362c9374b8fa832260cb69bce8a169498b398d6edb125a2f361c0"),
                entry("plan-sharing-v1.en", "0ab19e55e0ff6cf6c49a3bc015b12dc209ef92ef4d56d14dd7e6b130fb456603"),
                entry("plan-sharing-v1.nl", "3eb9fc4287ec505a86d9bf436795c2f17bdaa380fec587ad77b8e9cf0de19734"),
                entry("research-v1.en", "1a1a643b0bc51f41d26daefc4540444125e5dcf5696bb3e4cf0ce14405f0b786"),
                entry("research-v1.nl", "bfe171a35af37a6bb63d8e482b60218e8cd97b62bf541f9afe381fe8bf20742d"));
        for (var text : known.entrySet()) {
            var parts = text.getKey().split("\\.");
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(PermissionText.read(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8)));
            assertThat(hash).as(text.getKey()).isEqualTo(text.getValue());
        }
    }

    @Test
    void textNamesWhoSignsAndWhoReceivesAndThatRefusingCostsNothing() {
        var words =
                Map.of("name", "Sam de Wit", "birth", "12 april 1961", "sender", "Gemeente", "receiver", "Wijkzorg");

        var dutch = PermissionText.newest(Kind.NO_OBJECTION_DECLARATION, Locale.forLanguageTag("nl"), words);
        var english = PermissionText.newest(Kind.NO_OBJECTION_DECLARATION, Locale.ENGLISH, words);

        assertThat(dutch.version()).isEqualTo("no-objection-v1");
        assertThat(dutch.title()).isEqualTo("Verklaring van geen bezwaar");
        assertThat(dutch.paragraphs()).contains("Ik ben Sam de Wit, geboren op 12 april 1961.");
        assertThat(String.join(" ", dutch.after())).contains("Wijkzorg", "geen gevolgen voor mijn uitkering");
        assertThat(String.join(" ", english.after())).contains("Wijkzorg", "no consequences for my benefit");
        assertThat(dutch.toString() + english).doesNotContain("[name]", "[birth]", "[sender]", "[receiver]", "[parts]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasATextThatSaysWhoWhatForHowToStopAndThatItCostsNothing(Kind kind) {
        var words = Map.of(
                "name", "Sam de Wit",
                "birth", "12 april 1961",
                "sender", "Gemeente",
                "receiver", "Wijkzorg",
                "source", "Dokter Bos",
                "content", "Hoe ver ik kan lopen",
                "until", "tot ik stop");

        var dutch = String.valueOf(PermissionText.newest(kind, Locale.forLanguageTag("nl"), words));
        var english = String.valueOf(PermissionText.newest(kind, Locale.ENGLISH, words));

        assertThat(dutch)
                .contains("Sam de Wit", "12 april 1961", "stoppen", "gevolgen voor mijn uitkering", "Ik begrijp het.");
        assertThat(english)
                .contains("Sam de Wit", "12 april 1961", "stop", "consequences for my benefit", "I understand it.");
        for (var text : List.of(dutch, english)) {
            assertThat(text).doesNotContainPattern("\\[[a-z]+]");
            assertThat(text.contains("Wijkzorg")).isEqualTo(kind.hasReceiver());
            assertThat(text.contains("Dokter Bos")).isEqualTo(kind.hasSource());
            assertThat(text.contains("Hoe ver ik kan lopen")).isEqualTo(kind.hasContent());
            assertThat(text.contains("tot ik stop")).isEqualTo(kind.mayEnd());
        }
    }

    /** A list stands where data are chosen or named; where somebody tells in words, the words are the list. */
    @Test
    void textListsDataWhereItsKindNamesThem() {
        for (var kind : Kind.values()) {
            assertThat(PermissionText.newest(kind, Locale.ENGLISH, Map.of()).isWithList())
                    .as(kind.name())
                    .isEqualTo(!kind.hasSource() && kind != Kind.CONTACT_PREFERENCE);
        }
    }

    @Test
    void whatSomebodyTypedIsNeverTakenForAPlaceInTheText() {
        var text = PermissionText.newest(
                Kind.CONTACT_PREFERENCE,
                Locale.ENGLISH,
                Map.of("name", "[content]", "content", "Call me.\n\n[parts]\n\n$1", "sender", "City"));

        assertThat(text.paragraphs().getFirst()).contains("I am [content]");
        assertThat(text.paragraphs()).contains("Call me.\n\n[parts]\n\n$1");
    }

    @Test
    void formsAreThoseThatTheLawKnows() {
        for (var kind : Kind.values()) {
            assertThat(kind.forms())
                    .as(kind.name())
                    .isEqualTo(
                            Set.of(
                                                    Kind.NO_OBJECTION_DECLARATION,
                                                    Kind.HEALTH_DATA_CONSENT,
                                                    Kind.MEDICAL_SECRECY_RELEASE)
                                            .contains(kind)
                                    ? Set.of(Form.WRITTEN)
                                    : Set.of(Form.values()));
        }
    }

    @Test
    void healthIsToldBySomebodyWhoIsNamedAboutSomethingThatIsNamed() {
        assertThat(health("Dokter Bos", "Hoe ver ik kan lopen").source()).isEqualTo("Dokter Bos");
        for (var missing :
                new @Nullable String[][] {{null, "iets"}, {" ", "iets"}, {"Dokter Bos", null}, {"Dokter Bos", " "}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> health(missing[0], missing[1]));
        }
    }

    @Test
    void permissionIsAboutNoMoreThanItsTextSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sharing(Kind.PLAN_SHARING, CARE, Set.of(Part.PLAN, Part.ZRM), SIGNED, null))
                .withMessageContaining("not about");
    }

    private static NewPermission health(@Nullable String source, @Nullable String content) {
        return new NewPermission(
                Kind.HEALTH_DATA_CONSENT,
                Purpose.SUPPORT,
                CARE,
                Set.of(Part.TALK),
                Set.of(),
                source,
                content,
                GivenBy.RESIDENT,
                Form.WRITTEN,
                "health-data-v1",
                SIGNED,
                SIGNED,
                null);
    }

    private static NewPermission sharing(
            Kind kind, @Nullable OrganisationId receiver, Set<Part> parts, LocalDate from, @Nullable LocalDate until) {
        return new NewPermission(
                kind,
                Purpose.SUPPORT,
                receiver,
                parts,
                Set.of(),
                null,
                kind.hasContent() ? "Dit onderzoek" : null,
                GivenBy.RESIDENT,
                Form.ORAL,
                "v1",
                SIGNED,
                from,
                until);
    }

    private static Permission permission(@Nullable LocalDate until, @Nullable Instant withdrawn) {
        return permission(Kind.NO_OBJECTION_DECLARATION, Set.of(Datum.NAME, Datum.QUESTION), until, withdrawn);
    }

    private static Permission permission(
            Kind kind, Set<Datum> data, @Nullable LocalDate until, @Nullable Instant withdrawn) {
        return new Permission(
                PermissionId.next(),
                ResidentId.next(),
                kind,
                Purpose.REFER,
                CARE,
                Set.of(Part.PERSON, Part.TALK),
                data,
                null,
                null,
                GivenBy.RESIDENT,
                Form.WRITTEN,
                "no-objection-v1",
                SIGNED,
                SIGNED,
                until,
                withdrawn,
                "account x",
                STOPPED);
    }
}
