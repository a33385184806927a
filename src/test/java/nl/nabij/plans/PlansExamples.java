package nl.nabij.plans;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.plans.Step.Doer;
import nl.nabij.services.NewService;
import nl.nabij.services.Service;
import nl.nabij.services.Services;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of plans. */
class PlansExamples implements PageExamples {

    private final World world;
    private final Plans plans;
    private final Services services;
    private final JdbcClient jdbc;

    PlansExamples(World world, Plans plans, Services services, JdbcClient jdbc) {
        this.world = world;
        this.plans = plans;
        this.services = services;
        this.jdbc = jdbc;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var henk = world.client("Henk", anna);
        SampleTalks.said(henk, anna, jdbc);
        var access = world.access(anna, henk, Purpose.PLAN_TOGETHER);
        var plan = ((PlanRequest.Outcome.Opened) plans.open(
                        new PlanRequest("Elke week met anderen muziek maken", LocalDate.of(2026, 12, 9)), access))
                .plan();
        for (var step : List.of(
                new StepRequest("Mijn trompet laten nakijken", Doer.SELF, "", null, null),
                new StepRequest(
                        "Bellen met de fanfare", Doer.VOLUNTEER, "Wil de Groot", null, LocalDate.of(2026, 12, 3)),
                new StepRequest(
                        "De eerste keer meerijden", Doer.NETWORK, "zus Corrie", null, LocalDate.of(2026, 12, 3)),
                new StepRequest(
                        "Een plek in de groep",
                        Doer.PROFESSIONAL,
                        "Anna",
                        anna.account(),
                        LocalDate.of(2026, 12, 1)))) {
            plans.add(plan, step, access);
        }
        plans.finish(
                plan, plans.current(access).orElseThrow().steps().getFirst().id(), access);
        var service = services.add(new NewService(
                world.careTeam().organisation(),
                "Muziek op maandag",
                "Samen muziek maken.",
                Service.Form.GROUP,
                null,
                "Gratis",
                null,
                "075 0000000",
                null,
                null,
                null,
                null,
                null,
                List.of("Muziek")));
        var silent = world.client("Truus", anna);
        var asked = world.client("Loes", anna);
        SampleTalks.said(asked, anna, jdbc);
        return List.of(
                new Example("/residents/{resident}/plans/new", anna, "/residents/" + silent + "/plans/new"),
                new Example("/residents/{resident}/plans/new", anna, "/residents/" + asked + "/plans/new"),
                new Example("/residents/{resident}/plans/{plan}", anna, "/residents/%s/plans/%s".formatted(henk, plan)),
                new Example("/residents/{resident}/services", anna, "/residents/" + henk + "/services"),
                new Example(
                        "/residents/{resident}/services/{service}",
                        anna,
                        "/residents/%s/services/%s".formatted(henk, service)));
    }
}
