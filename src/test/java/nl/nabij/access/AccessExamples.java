package nl.nabij.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Role;

/** The pages of the access module. */
class AccessExamples implements PageExamples {

    private final World world;
    private final Permissions permissions;
    private final Emergencies emergencies;
    private final Residents residents;
    private final Keys keys;

    AccessExamples(World world, Permissions permissions, Emergencies emergencies, Residents residents, Keys keys) {
        this.world = world;
        this.permissions = permissions;
        this.emergencies = emergencies;
        this.residents = residents;
        this.keys = keys;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var olga = world.official("Olga", Role.PRIVACY_OFFICER);
        var sam = world.client("Sam", anna);
        var self = world.self(sam);
        var care = world.careTeam().organisation();
        var access = world.access(anna, sam, Purpose.REFER);
        var given = NewPermission.noObjection(
                care,
                Set.of(Datum.NAME, Datum.PHONE, Datum.QUESTION),
                Permission.GivenBy.RESIDENT,
                "no-objection-v1",
                LocalDate.of(2026, 3, 2));
        permissions.record(given, access);
        permissions.withdraw(permissions.record(given, access), access);
        keys.access(world.clientManager(), sam, Purpose.SUPPORT);
        var number = residents.of(access).clientNumber();
        emergencies.open(
                String.valueOf(number),
                "De buren zien al drie dagen geen licht.",
                world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));
        var residents = "/residents/" + sam;
        return List.of(
                Example.of(self, "/me/log"),
                Example.of(self, "/me/permissions"),
                Example.of(olga, "/log"),
                Example.of(olga, "/emergencies"),
                Example.of(olga, "/administration/legal-bases"),
                Example.of(anna, "/emergencies/new"),
                new Example("/residents/{resident}/permissions", anna, residents + "/permissions"),
                new Example(
                        "/residents/{resident}/permissions/new",
                        anna,
                        residents + "/permissions/new?kind=MEDICAL_SECRECY_RELEASE"),
                new Example("/me/permissions/new", self, "/me/permissions/new?kind=PLAN_SHARING"),
                new Example(
                        "/residents/{resident}/permissions/text",
                        anna,
                        residents + "/permissions/text?receiver=" + care + "&data=NAME&data=QUESTION"));
    }
}
