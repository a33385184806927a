package nl.nabij.access;

import static nl.nabij.shared.Role.ADMINISTRATOR;
import static nl.nabij.shared.Role.BOARD;
import static nl.nabij.shared.Role.CARE_PROFESSIONAL;
import static nl.nabij.shared.Role.CLIENT_MANAGER;
import static nl.nabij.shared.Role.COORDINATOR;
import static nl.nabij.shared.Role.EXPERT_BY_EXPERIENCE;
import static nl.nabij.shared.Role.PRIVACY_OFFICER;
import static nl.nabij.shared.Role.PROVIDER;
import static nl.nabij.shared.Role.RESEARCHER;
import static nl.nabij.shared.Role.TEAM_LEAD;
import static nl.nabij.shared.Role.TEAM_WORKER;
import static nl.nabij.shared.Role.VOLUNTEER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Role;
import nl.nabij.shared.WithClients;

/**
 * Who may have a key that is not about one resident with a tie, and what for. A role alone never opens a file: a list holds
 * only residents with a tie (the front door selects them), an opening only who does not exist yet or whom the own
 * organisation's file tells about, figures only counts.
 */
final class Passages {

    private static final Set<Role> WITH_WORK = Set.of(
            CLIENT_MANAGER,
            TEAM_WORKER,
            TEAM_LEAD,
            CARE_PROFESSIONAL,
            PROVIDER,
            VOLUNTEER,
            EXPERT_BY_EXPERIENCE,
            COORDINATOR);
    private static final Set<Role> WITH_TEAM = Set.of(CLIENT_MANAGER, TEAM_WORKER, TEAM_LEAD, CARE_PROFESSIONAL);

    /** Who can have clients, and who brings in the files in which people stand twice. */
    private static final Set<Role> KEEPS_RECORDS =
            Set.of(CLIENT_MANAGER, TEAM_WORKER, CARE_PROFESSIONAL, ADMINISTRATOR);

    /** Everybody at work may notice something. */
    private static final Set<Role> AT_WORK = EnumSet.complementOf(EnumSet.of(Role.RESIDENT));

    private static final Map<Purpose, Set<Role>> LISTS = Map.ofEntries(
            Map.entry(Purpose.TODAY, WITH_WORK),
            Map.entry(Purpose.SUPPORT, WITH_TEAM),
            Map.entry(Purpose.REGISTER, WITH_TEAM),
            Map.entry(Purpose.MERGE, KEEPS_RECORDS),
            Map.entry(Purpose.IMPORT, Set.of(ADMINISTRATOR)),
            Map.entry(Purpose.SELECT, Set.of(CLIENT_MANAGER, TEAM_LEAD)),
            Map.entry(Purpose.INVITE, Set.of(CLIENT_MANAGER, TEAM_LEAD)),
            Map.entry(Purpose.RAISE, AT_WORK),
            Map.entry(Purpose.TRIAGE, WITH_TEAM),
            Map.entry(Purpose.TALK_TOGETHER, WithClients.ROLES),
            Map.entry(Purpose.PLAN_TOGETHER, WithClients.ROLES),
            Map.entry(Purpose.REFER, WithClients.ROLES),
            Map.entry(Purpose.RECEIVE, Set.of(CLIENT_MANAGER, TEAM_WORKER, TEAM_LEAD, CARE_PROFESSIONAL, PROVIDER)),
            Map.entry(Purpose.PERMIT, WithClients.ROLES),
            Map.entry(Purpose.MAINTAIN, Set.of(TEAM_LEAD, ADMINISTRATOR)),
            Map.entry(Purpose.OVERSEE, Set.of(PRIVACY_OFFICER)));

    private static final Map<Purpose, Set<Role>> OPENINGS = Map.of(
            Purpose.REGISTER,
            Set.of(CLIENT_MANAGER, TEAM_WORKER, TEAM_LEAD, CARE_PROFESSIONAL, ADMINISTRATOR),
            Purpose.RAISE,
            AT_WORK,
            Purpose.IMPORT,
            Set.of(ADMINISTRATOR));

    private static final Map<Purpose, Set<Role>> FIGURES = Map.of(
            Purpose.KNOW,
            Set.of(RESEARCHER, BOARD, COORDINATOR, TEAM_LEAD, PRIVACY_OFFICER, ADMINISTRATOR),
            Purpose.SELECT,
            Set.of(RESEARCHER));

    private static final Map<Duty, Set<Purpose>> DUTIES = Map.of(
            Duty.REMINDERS,
            Set.of(Purpose.MAINTAIN),
            Duty.RETENTION,
            Set.of(Purpose.MAINTAIN),
            Duty.SELECTION,
            Set.of(Purpose.SELECT),
            Duty.STATES,
            Set.of(Purpose.MAINTAIN),
            Duty.DOUBLES,
            Set.of(Purpose.MERGE));

    private Passages() {}

    static boolean list(Set<Role> roles, Purpose purpose) {
        return any(LISTS, roles, purpose);
    }

    static boolean opening(Set<Role> roles, Purpose purpose) {
        return any(OPENINGS, roles, purpose);
    }

    static boolean figures(Set<Role> roles, Purpose purpose) {
        return any(FIGURES, roles, purpose);
    }

    static boolean duty(Duty duty, Purpose purpose) {
        return DUTIES.getOrDefault(duty, Set.of()).contains(purpose);
    }

    /** Two residents who may be one, whoever their client managers are: who they are, and nothing else about them. */
    static boolean pair(Set<Role> roles) {
        return roles.contains(ADMINISTRATOR);
    }

    /** In an emergency, for an hour. */
    static boolean glass(Set<Role> roles) {
        return roles.stream().anyMatch(WithClients.ROLES::contains);
    }

    private static boolean any(Map<Purpose, Set<Role>> doors, Set<Role> roles, Purpose purpose) {
        return doors.getOrDefault(purpose, Set.of()).stream().anyMatch(roles::contains);
    }
}
