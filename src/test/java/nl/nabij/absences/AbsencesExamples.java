package nl.nabij.absences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.absences.AbsenceRequest.Outcome;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;

/** The pages of absences: of a lead with colleagues who are away, and of somebody who is alone. */
class AbsencesExamples implements PageExamples {

    private final World world;
    private final Absences absences;

    AbsencesExamples(World world, Absences absences) {
        this.world = world;
        this.absences = absences;
    }

    @Override
    public List<Example> examples() {
        var today = LocalDate.now(Clock.system(Time.ZONE));
        var team = world.municipalTeam();
        var samira = world.worker("Samira Bakkali", team, Role.CLIENT_MANAGER);
        var bram = world.worker("Bram van den Heuvel", team, Role.CLIENT_MANAGER);
        var lies = world.worker("Lies", team, Role.TEAM_LEAD);
        var absence = ((Outcome.Kept) absences.tell(
                        new AbsenceRequest(samira.account(), today, today.plusDays(9), bram.account()), lies))
                .absence();
        absences.tell(new AbsenceRequest(lies.account(), today.plusDays(2), today.plusDays(2), null), lies);
        return List.of(
                Example.of(lies, "/"),
                Example.of(lies, "/absences"),
                Example.of(world.clientManager(), "/absences"),
                Example.of(lies, "/absences/new"),
                new Example("/absences/{absence}", samira, "/absences/" + absence.id()));
    }
}
