package nl.nabij.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Marks;
import nl.nabij.responses.Response;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;

/** The pages of the talks module. */
class TalksExamples implements PageExamples {

    private final World world;
    private final Talks talks;
    private final Partners partners;
    private final Sheets sheets;
    private final Responses responses;
    private final Clock clock;

    TalksExamples(World world, Talks talks, Partners partners, Sheets sheets, Responses responses, Clock clock) {
        this.world = world;
        this.talks = talks;
        this.partners = partners;
        this.sheets = sheets;
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    public List<Example> examples() {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var anna = world.clientManager();
        var rob = world.worker("Rob", world.careTeam(), Role.EXPERT_BY_EXPERIENCE);
        var vera = world.worker("Vera", world.careTeam(), Role.VOLUNTEER);
        var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
        var talk = SamplePreparations.prepared(talks, today.plusDays(3), access);
        partners.invite(talk, SamplePreparations.of(rob.account(), Partner.Side.EXPERT, today, true), access);
        partners.invite(talk, SamplePreparations.of(vera.account(), Partner.Side.VOLUNTEER, today, true), access);
        partners.invite(talk, new Invitation(Partner.Side.NETWORK, null, "Corrie", "zus", today, false, false), access);
        sheets.note(talk, 1, "Wil weten of ik zelf ook kinderen heb.", access(rob, access));
        sheets.note(talk, 7, "Ik wil weer ergens bij horen.", access(rob, access));
        sheets.note(talk, 2, "Rustige week, gisteren gekookt voor de buren.", access(vera, access));
        sheets.handIn(talk, access(vera, access));
        sheets.note(talk, 4, "Heeft het koor gebeld, durfde niet te gaan.", access);
        responses.keep(
                new ResponseRequest(
                        "conversation-map",
                        1,
                        Response.FilledBy.WITH_HELP,
                        Map.of("body", "4", "goes-well", "De tuin."),
                        new Marks(Set.of("body", "goes-well"), Set.of("mind")),
                        today,
                        null),
                access);
        var other = world.worker("Wil", world.careTeam(), Role.CARE_PROFESSIONAL);
        var base = "/residents/" + access.resident() + "/talks";
        var pattern = "/residents/{resident}/talks";
        var path = base + "/" + talk;
        return List.of(
                new Example("/residents/{resident}", anna, "/residents/" + access.resident()),
                Example.of(world.self(access.resident()), "/me"),
                Example.of(rob, "/"),
                new Example(pattern + "/new", anna, base + "/new"),
                new Example(pattern + "/{id}/preparation", anna, path + "/preparation"),
                new Example(pattern + "/{id}", anna, path),
                new Example(pattern + "/{id}", rob, path),
                new Example(pattern + "/{id}/partners/new", anna, path + "/partners/new"),
                new Example(pattern + "/{id}/partners/new", anna, path + "/partners/new?account=" + other.account()),
                new Example(pattern + "/{id}/questions/{number}", rob, path + "/questions/7"),
                new Example(pattern + "/{id}/questions/{number}", anna, path + "/questions/5"),
                new Example(pattern + "/{id}/agenda", anna, path + "/agenda"),
                new Example(pattern + "/{id}/stop", rob, path + "/stop"),
                new Example(pattern + "/{id}/end", rob, path + "/end"),
                new Example(pattern + "/{id}/end", anna, path + "/end"));
    }

    private Access access(SignedIn somebody, Access manager) {
        return world.access(somebody, manager.resident(), Purpose.HOLD_TALK);
    }
}
