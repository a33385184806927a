package nl.nabij.access;

import static nl.nabij.access.Part.PERMISSION;
import static nl.nabij.access.Part.PERSON;
import static nl.nabij.access.Part.PLAN;
import static nl.nabij.access.Part.PREPARATION;
import static nl.nabij.access.Part.REFERRAL;
import static nl.nabij.access.Part.SELECTION;
import static nl.nabij.access.Part.SIGNAL;
import static nl.nabij.access.Part.TALK;
import static nl.nabij.access.Part.TASK;
import static nl.nabij.access.Part.ZRM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.GivenBy;
import nl.nabij.access.Tie.Kind;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TieId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What gives a ground, and what it opens. */
class GroundsTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");
    private static final Set<LegalBasis> ALL = EnumSet.allOf(LegalBasis.class);
    private static final long SEED = 20261122;

    @Test
    void tieHoldsFromItsBeginningUntilItsEnd() {
        var receiver = grounds(tie(Kind.RECEIVER, MONDAY, TUESDAY));

        assertThat(receiver.judge(Purpose.RECEIVE, MONDAY.minusNanos(1))).isEmpty();
        assertThat(receiver.judge(Purpose.RECEIVE, MONDAY)).isPresent();
        assertThat(receiver.judge(Purpose.RECEIVE, TUESDAY.minusNanos(1))).isPresent();
        assertThat(receiver.judge(Purpose.RECEIVE, TUESDAY)).isEmpty();
    }

    @Test
    void keyOpensUntilItsTieEnds() {
        var ground = grounds(tie(Kind.RECEIVER, MONDAY, TUESDAY))
                .judge(Purpose.RECEIVE, MONDAY)
                .orElseThrow();

        assertThat(ground.opens(REFERRAL, TUESDAY.minusNanos(1))).isTrue();
        assertThat(ground.opens(REFERRAL, TUESDAY)).isFalse();
        assertThat(ground.opens(TALK, MONDAY)).isFalse();
    }

    @Test
    void receiverHasNoGroundForTheTalk() {
        assertThat(grounds(tie(Kind.RECEIVER, MONDAY, null)).judge(Purpose.TALK_TOGETHER, MONDAY))
                .isEmpty();
    }

    @Test
    void purposeOpensNoMoreThanItCanUse() {
        var ground = grounds(tie(Kind.CASELOAD, MONDAY, null))
                .judge(Purpose.INVITE, MONDAY)
                .orElseThrow();

        assertThat(ground.opened()).containsExactlyInAnyOrder(PERSON, SELECTION, ZRM, TASK, PERMISSION);
        assertThat(ground.name()).isEqualTo("CASELOAD");
    }

    @Test
    void whoReadsASignalSeesThePersonAndTheSignalAndHasNoGroundToTalk() {
        var triage = grounds(tie(Kind.TRIAGE, MONDAY, TUESDAY));

        assertThat(triage.judge(Purpose.TRIAGE, MONDAY).orElseThrow().opened())
                .containsExactlyInAnyOrder(PERSON, SIGNAL, TASK);
        assertThat(triage.judge(Purpose.SUPPORT, MONDAY).orElseThrow().opened())
                .containsExactlyInAnyOrder(PERSON, SIGNAL, TASK);
        assertThat(triage.judge(Purpose.TALK_TOGETHER, MONDAY)).isEmpty();
        assertThat(triage.judge(Purpose.TRIAGE, TUESDAY)).isEmpty();
    }

    @Test
    void noTieIsNoGround() {
        var sharing = permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN), day(MONDAY), null, null);

        assertThat(new Grounds(List.of(), List.of(sharing), ALL).judge(Purpose.SUPPORT, MONDAY))
                .isEmpty();
    }

    @Test
    void strongestTieNamesTheGroundAndEachPartLastsAsLongAsAnyOfThem() {
        var caseload = tie(Kind.CASELOAD, MONDAY, TUESDAY);
        var receiver = tie(Kind.RECEIVER, MONDAY, WEDNESDAY);

        var ground = grounds(receiver, caseload).judge(Purpose.SUPPORT, MONDAY).orElseThrow();

        assertThat(ground.name()).isEqualTo("CASELOAD");
        assertThat(ground.restsOn())
                .containsExactly(caseload.id().value(), receiver.id().value());
        assertThat(ground.opens(REFERRAL, TUESDAY)).isTrue();
        assertThat(ground.opens(TALK, TUESDAY)).isFalse();
    }

    @Test
    void ofEqualTiesTheOneThatLastsLongestComesFirst() {
        var one = tie(Kind.RECEIVER, MONDAY, WEDNESDAY);
        var endless = tie(Kind.RECEIVER, MONDAY, null);
        var other = tie(Kind.RECEIVER, MONDAY, TUESDAY.plusSeconds(1));

        var ground =
                grounds(other, one, endless).judge(Purpose.RECEIVE, TUESDAY).orElseThrow();

        assertThat(ground.restsOn())
                .containsExactly(
                        endless.id().value(), one.id().value(), other.id().value());
    }

    @Test
    void ofTiesThatOpenAsMuchTheKindDecides() {
        var receiver = tie(Kind.SELF, MONDAY, null);
        var lead = tie(Kind.REPRESENTATIVE, MONDAY, null);

        assertThat(grounds(lead, receiver)
                        .judge(Purpose.OWN, MONDAY)
                        .orElseThrow()
                        .name())
                .isEqualTo("SELF");
    }

    @Test
    void tieThatCannotServeAddsNothing() {
        var lead = tie(Kind.TEAM_LEAD, MONDAY, null);
        var receiver = tie(Kind.RECEIVER, MONDAY, null);

        var ground = grounds(receiver, lead).judge(Purpose.INVITE, MONDAY).orElseThrow();

        assertThat(ground.restsOn()).containsExactly(lead.id().value());
        assertThat(ground.opened()).containsExactlyInAnyOrder(PERSON, SELECTION, TASK);
    }

    @Test
    void glassOpensThePersonPageAndServesNothingElse() {
        var glass = grounds(tie(Kind.GLASS, MONDAY, MONDAY.plus(Duration.ofHours(1))));

        assertThat(glass.judge(Purpose.SUPPORT, MONDAY).orElseThrow().opened())
                .containsExactlyInAnyOrder(PERSON, ZRM, TALK, PLAN, REFERRAL);
        for (var purpose : EnumSet.complementOf(EnumSet.of(Purpose.SUPPORT))) {
            assertThat(glass.judge(purpose, MONDAY)).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void whoJoinsATalkHoldsThatTalkAndKnowsNoMore() {
        var partner = grounds(tie(Kind.TALK_PARTNER, MONDAY, TUESDAY));

        assertThat(partner.judge(Purpose.HOLD_TALK, MONDAY).orElseThrow().opened())
                .containsExactlyInAnyOrder(PERSON, PREPARATION, TASK);
        assertThat(partner.judge(Purpose.HOLD_TALK, TUESDAY)).isEmpty();
        for (var purpose : EnumSet.complementOf(EnumSet.of(Purpose.HOLD_TALK))) {
            assertThat(partner.judge(purpose, MONDAY)).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void whoStandsInReadsNeitherTalkNorPlanAndOnlyUntilTheAbsenceIsOver() {
        var standIn = grounds(tie(Kind.STAND_IN, MONDAY, TUESDAY));

        assertThat(standIn.judge(Purpose.SUPPORT, MONDAY).orElseThrow().opened())
                .containsExactlyInAnyOrder(PERSON, REFERRAL, TASK);
        assertThat(standIn.judge(Purpose.SUPPORT, TUESDAY)).isEmpty();
        for (var closed :
                List.of(Purpose.TALK_TOGETHER, Purpose.PLAN_TOGETHER, Purpose.INVITE, Purpose.TRIAGE, Purpose.PERMIT)) {
            assertThat(standIn.judge(closed, MONDAY)).as(closed.name()).isEmpty();
        }
    }

    @Test
    void tieWithoutLegalBasisGivesNothing() {
        var ties = List.of(tie(Kind.CASELOAD, MONDAY, null));

        assertThat(new Grounds(ties, List.of(), Set.of()).judge(Purpose.SUPPORT, MONDAY))
                .isEmpty();
        assertThat(new Grounds(ties, List.of(), Set.of(LegalBasis.TREATMENT)).judge(Purpose.SUPPORT, MONDAY))
                .isEmpty();
        assertThat(new Grounds(ties, List.of(), Set.of(LegalBasis.WMO_INQUIRY)).judge(Purpose.SUPPORT, MONDAY))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindRestsOnSomeLegalBasisAndOpensSomething(Kind kind) {
        assertThat(kind.bases()).isNotEmpty();
        assertThat(kind.parts()).contains(PERSON);
        assertThat(kind.parts().contains(Part.LOG)).isEqualTo(kind == Kind.SELF || kind == Kind.REPRESENTATIVE);
    }

    /** Written out, so that a change is seen. */
    @Test
    void eachKindOfTieGivesTheRightsOfItsSide() {
        var rights = new TreeMap<String, String>();
        for (var kind : Kind.values()) {
            rights.put(
                    kind.name(),
                    kind.rights().stream().sorted().map(Right::name).collect(Collectors.joining(" ")));
        }

        assertThat(rights)
                .isEqualTo(Map.of(
                        "CASELOAD", "CORRECT OPEN_ADDRESS HAND_OVER CONVERSE GIVE_PLACE FOLLOW DECIDE DIVIDE",
                        "RECEIVER", "ANSWER",
                        "TRIAGE", "DECIDE",
                        "TALK_PARTNER", "",
                        "STAND_IN", "FOLLOW",
                        "TEAM_LEAD", "FOLLOW DECIDE DIVIDE",
                        "SELF", "OPEN_ADDRESS OWN",
                        "REPRESENTATIVE", "OPEN_ADDRESS OWN REPRESENT",
                        "GLASS", "FOLLOW"));
    }

    @Test
    void keyMayWhatAnyOfTheTiesThatGiveItMay() {
        var both = grounds(tie(Kind.CASELOAD, MONDAY, null), tie(Kind.RECEIVER, MONDAY, null));
        var one = grounds(tie(Kind.RECEIVER, MONDAY, null), tie(Kind.CASELOAD, MONDAY, TUESDAY));

        assertThat(both.judge(Purpose.RECEIVE, TUESDAY).orElseThrow().rights())
                .contains(Right.ANSWER, Right.FOLLOW, Right.CORRECT);
        assertThat(one.judge(Purpose.RECEIVE, TUESDAY).orElseThrow().rights()).containsExactly(Right.ANSWER);
    }

    @Test
    void tieThatCannotServeThePurposeGivesNoRightEither() {
        var ground = grounds(tie(Kind.CASELOAD, MONDAY, null), tie(Kind.RECEIVER, MONDAY, null))
                .judge(Purpose.TALK_TOGETHER, MONDAY)
                .orElseThrow();

        assertThat(ground.rights()).contains(Right.CONVERSE).doesNotContain(Right.ANSWER);
    }

    @Test
    void listsAndRefusalsGiveNoRight() {
        assertThat(Ground.passing("OWN_LIST", Set.of(PERSON), TUESDAY).rights()).isEmpty();
        assertThat(Ground.none().rights()).isEmpty();
    }

    @Test
    void permissionWidensWhatAReceiverSeesAndNothingThatNeverTravels() {
        var sharing =
                permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN, TALK, ZRM, SELECTION), day(MONDAY), null, null);
        var tie = tie(Kind.RECEIVER, MONDAY, TUESDAY);
        var grounds = new Grounds(List.of(tie), List.of(sharing), ALL);

        var ground = grounds.judge(Purpose.SUPPORT, MONDAY).orElseThrow();

        assertThat(ground.opened()).containsExactlyInAnyOrder(PERSON, REFERRAL, PLAN, TALK, TASK);
        assertThat(ground.opens(PLAN, TUESDAY)).isFalse();
        assertThat(ground.restsOn())
                .containsExactly(tie.id().value(), sharing.id().value());
    }

    @Test
    void permissionIsNamedOnlyWhereItOpensSomething() {
        var sharing = permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN), day(MONDAY), null, null);
        var secret = permission(Permission.Kind.PLAN_SHARING, Set.of(ZRM), day(MONDAY), null, null);
        var tie = tie(Kind.RECEIVER, MONDAY, null);

        assertThat(new Grounds(List.of(tie), List.of(sharing, secret), ALL)
                        .judge(Purpose.RECEIVE, MONDAY)
                        .orElseThrow()
                        .restsOn())
                .containsExactly(tie.id().value());
        assertThat(new Grounds(List.of(tie), List.of(secret, sharing), ALL)
                        .judge(Purpose.SUPPORT, MONDAY)
                        .orElseThrow()
                        .restsOn())
                .containsExactly(tie.id().value(), sharing.id().value());
    }

    @Test
    void onlyASharingThatHoldsWidensAndOnlyAReceiver() {
        var stopped = permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN), day(MONDAY), null, MONDAY);
        var over = permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN), day(MONDAY), day(MONDAY), null);
        var other = permission(Permission.Kind.NO_OBJECTION_DECLARATION, Set.of(PLAN), day(MONDAY), null, null);
        var holds = permission(Permission.Kind.PLAN_SHARING, Set.of(PLAN), day(MONDAY), null, null);
        var receiver = tie(Kind.RECEIVER, MONDAY, null);
        var lead = tie(Kind.TEAM_LEAD, MONDAY, null);

        assertThat(new Grounds(List.of(receiver), List.of(stopped, over, other), ALL)
                        .judge(Purpose.SUPPORT, TUESDAY)
                        .orElseThrow()
                        .opened())
                .containsExactlyInAnyOrder(PERSON, REFERRAL, TASK);
        assertThat(new Grounds(List.of(lead), List.of(holds), ALL)
                        .judge(Purpose.SUPPORT, TUESDAY)
                        .orElseThrow()
                        .opened())
                .containsExactlyInAnyOrder(PERSON, REFERRAL, SELECTION, SIGNAL, TASK);
    }

    @Test
    void randomGroundsNeverOpenWhatTheyMayNot() {
        property((grounds, purpose, now, seed) -> {
            var ground = grounds.judge(purpose, now);
            if (ground.isEmpty()) {
                return;
            }
            var most = EnumSet.noneOf(Part.class);
            grounds.ties().stream()
                    .filter(tie -> tie.holds(now))
                    .forEach(tie -> most.addAll(tie.kind().parts()));
            if (grounds.ties().stream().anyMatch(tie -> tie.kind() == Kind.RECEIVER && tie.holds(now))) {
                grounds.permissions().stream()
                        .filter(permission ->
                                permission.kind() == Permission.Kind.PLAN_SHARING && permission.holds(day(now)))
                        .forEach(permission -> most.addAll(permission.parts()));
            }
            assertThat(most).as(seed).containsAll(ground.get().opened());
            assertThat(purpose.parts()).as(seed).containsAll(ground.get().opened());
            assertThat(ground.get().opened()).as(seed).containsAll(purpose.needed());
            var last = grounds.ties().stream()
                    .filter(tie -> tie.holds(now))
                    .map(Tie::until)
                    .max(Instant::compareTo)
                    .orElseThrow();
            assertThat(ground.get().parts().values())
                    .as(seed)
                    .allMatch(until -> !until.isAfter(last) && until.isAfter(now));
        });
    }

    @Test
    void moreTiesNeverOpenLess() {
        property((grounds, purpose, now, seed) -> {
            for (var kind : Kind.values()) {
                var more = new ArrayList<>(grounds.ties());
                more.add(tie(kind, MONDAY, null));
                assertThat(opened(new Grounds(more, grounds.permissions(), grounds.bases()), purpose, now))
                        .as(seed)
                        .containsAll(opened(grounds, purpose, now));
            }
        });
    }

    @Test
    void stoppingAPermissionOrABasisOrATieNeverOpensMore() {
        property((grounds, purpose, now, seed) -> {
            var before = opened(grounds, purpose, now);
            for (var permission : grounds.permissions()) {
                var less = new ArrayList<>(grounds.permissions());
                less.remove(permission);
                assertThat(before)
                        .as(seed)
                        .containsAll(opened(new Grounds(grounds.ties(), less, grounds.bases()), purpose, now));
            }
            for (var basis : grounds.bases()) {
                var less = new HashSet<>(grounds.bases());
                less.remove(basis);
                assertThat(before)
                        .as(seed)
                        .containsAll(opened(new Grounds(grounds.ties(), grounds.permissions(), less), purpose, now));
            }
            for (var tie : grounds.ties()) {
                var less = new ArrayList<>(grounds.ties());
                less.remove(tie);
                assertThat(before)
                        .as(seed)
                        .containsAll(opened(new Grounds(less, grounds.permissions(), grounds.bases()), purpose, now));
            }
        });
    }

    private interface Property {
        void check(Grounds grounds, Purpose purpose, Instant now, String seed);
    }

    private static void property(Property property) {
        for (var run = 0; run < 3_000; run++) {
            var random = new SplittableRandom(SEED + run);
            property.check(random(random), pick(random, Purpose.values()), moment(random), "seed " + (SEED + run));
        }
    }

    private static Grounds random(SplittableRandom random) {
        var ties = new ArrayList<Tie>();
        var permissions = new ArrayList<Permission>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var begins = moment(random);
            ties.add(tie(
                    pick(random, Kind.values()),
                    begins,
                    random.nextBoolean() ? null : begins.plusSeconds(random.nextLong(200_000))));
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            var parts = EnumSet.of(pick(random, Part.values()), pick(random, Part.values()));
            var from = day(moment(random));
            permissions.add(permission(
                    random.nextBoolean() ? Permission.Kind.PLAN_SHARING : pick(random, Permission.Kind.values()),
                    parts,
                    from,
                    random.nextBoolean() ? null : from.plusDays(random.nextInt(3)),
                    random.nextInt(4) == 0 ? MONDAY : null));
        }
        var bases = EnumSet.noneOf(LegalBasis.class);
        Arrays.stream(LegalBasis.values())
                .filter(basis -> random.nextInt(4) > 0)
                .forEach(bases::add);
        return new Grounds(ties, permissions, bases);
    }

    private static Set<Part> opened(Grounds grounds, Purpose purpose, Instant now) {
        return grounds.judge(purpose, now).map(Ground::opened).orElse(Set.of());
    }

    private static Instant moment(SplittableRandom random) {
        return MONDAY.plusSeconds(random.nextLong(-100_000, 300_000));
    }

    private static <T> T pick(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Time.ZONE);
    }

    private static Tie tie(Kind kind, Instant begins, @Nullable Instant ends) {
        return new Tie(TieId.next(), kind, begins, ends);
    }

    private static Permission permission(
            Permission.Kind kind,
            Set<Part> parts,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Instant withdrawn) {
        return new Permission(
                PermissionId.next(),
                ResidentId.next(),
                kind,
                Purpose.SUPPORT,
                OrganisationId.next(),
                parts,
                Set.of(),
                null,
                null,
                GivenBy.RESIDENT,
                Form.WRITTEN,
                "plan-sharing-v1",
                from,
                from,
                until,
                withdrawn,
                "account x",
                MONDAY);
    }

    private static Grounds grounds(Tie... ties) {
        return new Grounds(List.of(ties), List.of(), ALL);
    }
}
