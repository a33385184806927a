package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
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
        var known = Map.of(
                "no-objection-v1.nl", "56defd517af362c9374b8fa832260cb69bce8a169498b398d6edb125a2f361c0",
                "no-objection-v1.en", "8f3e4dea1eaaf40cd05db7021808196ee172e34dcc76bbc33cd1caf2a1717825");
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionText.newest(Kind.RESEARCH, Locale.ENGLISH, words));
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
                null,
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
