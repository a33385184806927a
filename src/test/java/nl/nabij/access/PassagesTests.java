package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;

/** Who may have a key that is not about one resident: written out, so that a change is seen. */
class PassagesTests {

    @Test
    void lists() {
        assertThat(table(Passages::list))
                .isEqualTo(Map.ofEntries(
                        Map.entry(
                                "CLIENT_MANAGER",
                                "INVITE MERGE PERMIT PLAN_TOGETHER RAISE RECEIVE REFER REGISTER SELECT SUPPORT TALK_TOGETHER TODAY TRIAGE"),
                        Map.entry(
                                "TEAM_WORKER",
                                "MERGE PERMIT PLAN_TOGETHER RAISE RECEIVE REFER REGISTER SUPPORT TALK_TOGETHER TODAY TRIAGE"),
                        Map.entry("TEAM_LEAD", "INVITE MAINTAIN RAISE RECEIVE REGISTER SELECT SUPPORT TODAY TRIAGE"),
                        Map.entry(
                                "CARE_PROFESSIONAL",
                                "MERGE PERMIT PLAN_TOGETHER RAISE RECEIVE REFER REGISTER SUPPORT TALK_TOGETHER TODAY TRIAGE"),
                        Map.entry("PROVIDER", "RAISE RECEIVE TODAY"),
                        Map.entry("VOLUNTEER", "RAISE TODAY"),
                        Map.entry("EXPERT_BY_EXPERIENCE", "RAISE TODAY"),
                        Map.entry("COORDINATOR", "RAISE TODAY"),
                        Map.entry("ADMINISTRATOR", "IMPORT MAINTAIN MERGE RAISE"),
                        Map.entry("PRIVACY_OFFICER", "OVERSEE RAISE"),
                        Map.entry("RESEARCHER", "RAISE"),
                        Map.entry("BOARD", "RAISE")));
    }

    @Test
    void openings() {
        assertThat(table(Passages::opening))
                .isEqualTo(Map.ofEntries(
                        Map.entry("CLIENT_MANAGER", "RAISE REGISTER"),
                        Map.entry("TEAM_WORKER", "RAISE REGISTER"),
                        Map.entry("TEAM_LEAD", "RAISE REGISTER"),
                        Map.entry("CARE_PROFESSIONAL", "RAISE REGISTER"),
                        Map.entry("ADMINISTRATOR", "IMPORT RAISE REGISTER"),
                        Map.entry("RESEARCHER", "RAISE"),
                        Map.entry("BOARD", "RAISE"),
                        Map.entry("PROVIDER", "RAISE"),
                        Map.entry("VOLUNTEER", "RAISE"),
                        Map.entry("EXPERT_BY_EXPERIENCE", "RAISE"),
                        Map.entry("COORDINATOR", "RAISE"),
                        Map.entry("PRIVACY_OFFICER", "RAISE")));
    }

    @Test
    void figures() {
        assertThat(table(Passages::figures))
                .isEqualTo(Map.of(
                        "RESEARCHER", "KNOW SELECT",
                        "BOARD", "KNOW",
                        "COORDINATOR", "KNOW",
                        "TEAM_LEAD", "KNOW",
                        "PRIVACY_OFFICER", "KNOW",
                        "ADMINISTRATOR", "KNOW"));
    }

    @Test
    void duties() {
        var table = new TreeMap<String, String>();
        for (var duty : Duty.values()) {
            table.put(duty.name(), purposes(purpose -> Passages.duty(duty, purpose)));
        }

        assertThat(table)
                .isEqualTo(Map.of(
                        "REMINDERS",
                        "MAINTAIN",
                        "RETENTION",
                        "MAINTAIN",
                        "SELECTION",
                        "SELECT",
                        "STATES",
                        "MAINTAIN",
                        "DOUBLES",
                        "MERGE"));
    }

    @Test
    void whoWorksWithPeopleMayBreakTheGlass() {
        var may = new TreeSet<Role>();
        Arrays.stream(Role.values())
                .filter(role -> Passages.glass(Set.of(role)))
                .forEach(may::add);

        assertThat(may).containsExactly(Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL);
    }

    @Test
    void residentAndBoardNeverGetAListAndNoRoleGetsNothing() {
        var outside = EnumSet.of(Role.RESIDENT, Role.BOARD, Role.RESEARCHER);
        for (var purpose : EnumSet.complementOf(EnumSet.of(Purpose.RAISE))) {
            assertThat(Passages.list(outside, purpose)).isFalse();
            assertThat(Passages.opening(outside, purpose)).isFalse();
            assertThat(Passages.figures(Set.of(), purpose)).isFalse();
        }
        assertThat(Passages.glass(Set.of())).isFalse();
    }

    /** What they hear is only what they told themselves. */
    @Test
    void everybodyAtWorkMayTellWhatTheyNoticed() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.RESIDENT))) {
            assertThat(Passages.opening(Set.of(role), Purpose.RAISE))
                    .as(role.name())
                    .isTrue();
        }
        assertThat(Passages.opening(Set.of(Role.RESIDENT), Purpose.RAISE)).isFalse();
        assertThat(Passages.list(Set.of(Role.RESIDENT), Purpose.RAISE)).isFalse();
    }

    private static Map<String, String> table(BiPredicate<Set<Role>, Purpose> passage) {
        var table = new TreeMap<String, String>();
        for (var role : Role.values()) {
            var purposes = purposes(purpose -> passage.test(Set.of(role), purpose));
            if (!purposes.isEmpty()) {
                table.put(role.name(), purposes);
            }
        }
        return table;
    }

    private static String purposes(Function<Purpose, Boolean> may) {
        var names = new TreeSet<String>();
        Arrays.stream(Purpose.values()).filter(may::apply).forEach(purpose -> names.add(purpose.name()));
        return String.join(" ", names);
    }
}
