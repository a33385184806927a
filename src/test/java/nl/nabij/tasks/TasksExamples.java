package nl.nabij.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Role;

/** The pages of the tasks module: Vandaag of somebody with a full day, and of a team lead. */
class TasksExamples implements PageExamples {

    private final World world;
    private final Tasks tasks;
    private final Notices notices;

    TasksExamples(World world, Tasks tasks, Notices notices) {
        this.world = world;
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public List<Example> examples() {
        var team = world.municipalTeam();
        var samira = world.worker("Samira Bakkali", team, Role.CLIENT_MANAGER);
        var henk = world.access(samira, world.client("Henk", samira), Purpose.SUPPORT);
        var today = LocalDate.now(java.time.Clock.systemUTC());
        for (var days = -7; days < 3; days++) {
            tasks.ask("call", UUID.randomUUID(), "/account", samira.account(), today.plusDays(days), henk);
        }
        tasks.ask("call", UUID.randomUUID(), "/account", team.id(), today.minusDays(9), henk);
        notices.tell(samira.account(), "tasks.notice.days-still", List.of("Joris", "6"), "/account", henk);
        return List.of(Example.of(samira, "/"), Example.of(samira, "/tasks"));
    }
}
