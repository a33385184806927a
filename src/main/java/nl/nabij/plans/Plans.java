package nl.nabij.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.conversations.Conversations;
import nl.nabij.conversations.OwnQuestion;
import nl.nabij.plans.PlanRequest.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.StepId;
import nl.nabij.shared.Time;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the plans module. */
@Service
@Transactional
public class Plans {

    private static final String STEP = "plan-step";
    private static final String REVIEW = "plan-review";

    private final PlanRepository repository;
    private final Conversations conversations;
    private final Tasks tasks;
    private final Clock clock;

    Plans(PlanRepository repository, Conversations conversations, Tasks tasks, Clock clock) {
        this.repository = repository;
        this.conversations = conversations;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The open plan. */
    @Opens(Part.PLAN)
    public Optional<Plan> current(Access access) {
        return repository.findByResidentAndClosedAtIsNull(access.resident());
    }

    /** Also a closed one. */
    @Opens(Part.PLAN)
    public Optional<Plan> find(PlanId id, Access access) {
        return repository.findByIdAndResident(id, access.resident());
    }

    /** All, newest first. */
    @Opens(Part.PLAN)
    public List<Plan> all(Access access) {
        return repository.findByResidentOrderByOpenedAtDesc(access.resident());
    }

    /** Begins a plan from the own question; who begins it is asked to look back on the day they agreed. */
    @Opens(value = Part.PLAN, changes = true)
    public Outcome open(PlanRequest request, Access access) {
        var there = repository.findByResidentAndClosedAtIsNull(access.resident());
        if (there.isPresent()) {
            return new Outcome.AlreadyOpen(there.get().id());
        }
        var question = conversations.ownQuestion(access);
        if (question.isEmpty()) {
            return new Outcome.NoOwnQuestion();
        }
        var plan = repository.save(plan(request, question.get(), access));
        if (request.reviewOn() != null) {
            tasks.ask(REVIEW, plan.id().value(), path(plan), plan.openedBy(), request.reviewOn(), access);
        }
        return new Outcome.Opened(plan.id());
    }

    @Opens(value = Part.PLAN, changes = true)
    public Changed add(PlanId id, StepRequest request, Access access) {
        var step = new Step(
                StepId.next(), request.text(), request.doer(), request.who(), request.account(), request.due(), null);
        return change(id, plan -> plan.with(step), step.id(), access);
    }

    @Opens(value = Part.PLAN, changes = true)
    public Changed finish(PlanId id, StepId step, Access access) {
        return change(id, plan -> plan.change(step, it -> it.done(today())), step, access);
    }

    /** It was not done after all. */
    @Opens(value = Part.PLAN, changes = true)
    public Changed reopen(PlanId id, StepId step, Access access) {
        return change(id, plan -> plan.change(step, Step::open), step, access);
    }

    /** @param day null for 'when there is a moment' */
    @Opens(value = Part.PLAN, changes = true)
    public Changed move(PlanId id, StepId step, @Nullable LocalDate day, Access access) {
        return change(id, plan -> plan.change(step, it -> it.moved(day)), step, access);
    }

    /** Nothing more is asked of anybody; the plan can still be read. */
    @Opens(value = Part.PLAN, changes = true)
    public Changed close(PlanId id, Access access) {
        var plan = repository.findFirstByIdAndResidentAndClosedAtIsNull(id, access.resident());
        if (plan.isEmpty()) {
            return new Changed.NotThere();
        }
        repository.save(plan.get().close(clock.instant()));
        tasks.done(REVIEW, id.value(), access);
        plan.get().steps().forEach(step -> tasks.done(STEP, step.id().value(), access));
        return new Changed.Done();
    }

    private Plan plan(PlanRequest request, OwnQuestion question, Access access) {
        if (!(access.actor() instanceof SignedIn professional)) {
            throw new IllegalStateException("a professional writes down the plan");
        }
        return new Plan(
                PlanId.next(),
                access.resident(),
                question.conversation(),
                question.words(),
                request.goal(),
                request.reviewOn(),
                professional.account(),
                clock.instant(),
                null,
                List.of(),
                0);
    }

    private Changed change(PlanId id, UnaryOperator<Plan> change, StepId step, Access access) {
        var before = repository.findFirstByIdAndResidentAndClosedAtIsNull(id, access.resident());
        if (before.isEmpty()) {
            return new Changed.NotThere();
        }
        var after = change.apply(before.get());
        if (after.step(step).isEmpty()) {
            return new Changed.NotThere();
        }
        repository.save(after);
        ask(after, after.step(step).orElseThrow(), access);
        return new Changed.Done();
    }

    /** A professional's step with a day is a task; a changed step ends the earlier task. */
    private void ask(Plan plan, Step step, Access access) {
        tasks.done(STEP, step.id().value(), access);
        if (step.account() != null && step.due() != null && !step.isDone()) {
            tasks.ask(STEP, step.id().value(), path(plan), step.account(), step.due(), access);
        }
    }

    private static String path(Plan plan) {
        return "/residents/%s/plans/%s".formatted(plan.resident(), plan.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.ZONE);
    }
}
