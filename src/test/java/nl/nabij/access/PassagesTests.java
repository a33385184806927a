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
                                "INVITE PERMIT PLAN_TOGETHER RECEIVE REFER REGISTER SELECT SUPPORT TALK_TOGETHER TODAY"),
                        Map.entry(
                                "TEAM_WORKER",
                                "PERMIT PLAN_TOGETHER RECEIVE REFER REGISTER SUPPORT TALK_TOGETHER TODAY"),
                        Map.entry("TEAM_LEAD", "INVITE MAINTAIN RECEIVE REGISTER SELECT SUPPORT TODAY"),
                        Map.entry(
                                "CARE_PROFESSIONAL",
                                "PERMIT PLAN_TOGETHER RECEIVE REFER REGISTER SUPPORT TALK_TOGETHER TODAY"),
                        Map.entry("PROVIDER", "RECEIVE TODAY"),
                        Map.entry("VOLUNTEER", "TODAY"),
                        Map.entry("EXPERT_BY_EXPERIENCE", "TODAY"),
                        Map.entry("COORDINATOR", "TODAY"),
                        Map.entry("ADMINISTRATOR", "IMPORT MAINTAIN"),
                        Map.entry("PRIVACY_OFFICER", "OVERSEE")));
    }

    @Test
    void openings() {
        assertThat(table(Passages::opening))
                .isEqualTo(Map.of(
                        "CLIENT_MANAGER", "REGISTER",
                        "TEAM_WORKER", "REGISTER",
                        "TEAM_LEAD", "REGISTER",
                        "CARE_PROFESSIONAL", "REGISTER",
                        "ADMINISTRATOR", "IMPORT REGISTER"));
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
                        "REMINDERS", "MAINTAIN", "RETENTION", "MAINTAIN", "SELECTION", "SELECT", "STATES", "MAINTAIN"));
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
        for (var purpose : Purpose.values()) {
            assertThat(Passages.list(outside, purpose)).isFalse();
            assertThat(Passages.opening(outside, purpose)).isFalse();
            assertThat(Passages.figures(Set.of(), purpose)).isFalse();
        }
        assertThat(Passages.glass(Set.of())).isFalse();
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
