package nl.nabij.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.NewPermission;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.demo.World.Told;
import nl.nabij.plans.PlanRequest;
import nl.nabij.plans.Plans;
import nl.nabij.plans.Step;
import nl.nabij.plans.StepRequest;
import nl.nabij.referrals.Referral;
import nl.nabij.referrals.ReferralAnswers;
import nl.nabij.referrals.ReferralRequest;
import nl.nabij.referrals.Referrals;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import org.springframework.stereotype.Component;

/** What comes after a talk: a plan, a referral, and what came of it. */
@Component
class Onward {

    private static final List<String> RESULTS = List.of(
            "Gaat sinds een paar weken mee en blijft komen.",
            "Is drie keer geweest. Wij spraken af dat meneer of mevrouw zelf belt als het weer kan.",
            "Heeft nu een vast maatje. Zij zien elkaar elke week.",
            "De groep paste niet goed. Wij hebben samen iets anders gevonden in de buurt.");

    private final Keys keys;
    private final Plans plans;
    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final Permissions permissions;

    Onward(Keys keys, Plans plans, Referrals referrals, ReferralAnswers answers, Permissions permissions) {
        this.keys = keys;
        this.plans = plans;
        this.referrals = referrals;
        this.answers = answers;
        this.permissions = permissions;
    }

    /** A plan with a goal and two steps, and for most a referral after it. */
    void plan(ResidentId resident, SignedIn manager, LocalDate day, Story story, World world) {
        keys.access(manager, resident, Purpose.PLAN_TOGETHER).ifPresent(access -> {
            var review = world.staysOpen(manager, day) ? world.later(day, 62, 75) : world.later(day, 30, 45);
            if (!(plans.open(new PlanRequest(story.goal(), review), access)
                    instanceof PlanRequest.Outcome.Opened(var id))) {
                return;
            }
            plans.add(id, new StepRequest(story.ownStep(), Step.Doer.SELF, "", null, world.later(day, 5, 12)), access);
            plans.add(
                    id,
                    new StepRequest(
                            story.sharedStep(),
                            Step.Doer.PROFESSIONAL,
                            manager.name(),
                            manager.account(),
                            world.later(day, 8, 20)),
                    access);
            walk(resident, manager, day, world);
            if (world.goesOn(manager, 70)) {
                var refer = world.later(day, 1, 7);
                world.years().plan(refer, () -> refer(resident, manager, refer, story, world));
            }
        });
    }

    /** Most steps are taken in time, and most plans are looked at together when they said they would. */
    private void walk(ResidentId resident, SignedIn manager, LocalDate day, World world) {
        for (var step = 0; step < 2; step++) {
            if (world.isDone(94, day)) {
                world.years().plan(world.later(day, 6 + 4 * step, 9 + 4 * step), () -> nextStep(resident, manager));
            }
        }
        if (world.isDone(95, day) && !world.staysOpen(manager, day)) {
            world.years().plan(world.later(day, 28, 30), () -> closePlan(resident, manager));
        }
    }

    private void closePlan(ResidentId resident, SignedIn manager) {
        keys.access(manager, resident, Purpose.PLAN_TOGETHER)
                .ifPresent(access -> plans.current(access).ifPresent(plan -> plans.close(plan.id(), access)));
    }

    private void nextStep(ResidentId resident, SignedIn manager) {
        keys.access(manager, resident, Purpose.PLAN_TOGETHER)
                .ifPresent(access -> plans.current(access)
                        .ifPresent(plan -> plan.steps().stream()
                                .filter(step -> !step.isDone())
                                .findFirst()
                                .ifPresent(step -> plans.finish(plan.id(), step.id(), access))));
    }

    private void refer(ResidentId resident, SignedIn manager, LocalDate day, Story story, World world) {
        var offers = world.offers().getOrDefault(story.theme(), List.of());
        if (offers.isEmpty()) {
            return;
        }
        var offer = world.chance().one(offers);
        var request =
                new ReferralRequest(offer.service(), offer.receiver().team().id(), true, story.agreed(), true);
        keys.access(manager, resident, Purpose.REFER)
                .flatMap(access -> send(request, resident, manager, day, access))
                .ifPresent(referral -> {
                    world.told().add(new Told(resident, manager));
                    answer(referral, resident, manager, offer.receiver(), day, world);
                });
    }

    /** The resident signs first, for this receiver and exactly these data. */
    private Optional<ReferralId> send(
            ReferralRequest request, ResidentId resident, SignedIn manager, LocalDate day, Access access) {
        return switch (referrals.make(request, access)) {
            case ReferralRequest.Outcome.Made(var made) -> Optional.of(made);
            case ReferralRequest.Outcome.PermissionMissing(var receiver, var data) -> {
                keys.access(manager, resident, Purpose.PERMIT)
                        .ifPresent(permit -> permissions.record(
                                NewPermission.noObjection(
                                        receiver, data, Permission.GivenBy.RESIDENT, "no-objection-v1", day),
                                permit));
                yield referrals.make(request, access) instanceof ReferralRequest.Outcome.Made(var made)
                        ? Optional.of(made)
                        : Optional.empty();
            }
            case ReferralRequest.Outcome refused -> Optional.empty();
        };
    }

    /** Most are answered within days; one in fourteen stands still until the client manager calls it back. */
    private void answer(
            ReferralId id, ResidentId resident, SignedIn manager, Receiver receiver, LocalDate day, World world) {
        if (world.chance().percent(7)) {
            var back = world.later(day, 12, 20);
            world.years()
                    .plan(
                            back,
                            () -> sending(
                                    resident,
                                    manager,
                                    access -> step(id, access, version -> answers.withdraw(id, version, access))));
            return;
        }
        var seen = world.later(day, 1, 3);
        world.years().plan(seen, () -> receiving(resident, receiver, access -> answers.see(id, access)));
        var answered = world.later(seen, 0, 4);
        var declined = world.chance().percent(15);
        world.years()
                .plan(
                        answered,
                        () -> receiving(resident, receiver, access -> {
                            if (declined) {
                                decline(id, access, world.chance());
                            } else {
                                step(id, access, version -> answers.accept(id, version, access));
                            }
                        }));
        if (declined) {
            var settled = world.isDone(50, answered);
            world.years()
                    .plan(
                            world.later(answered, 1, 3),
                            () -> sending(resident, manager, access -> {
                                answers.read(id, access);
                                if (settled) {
                                    answers.settle(id, access);
                                }
                            }));
            return;
        }
        var contact = world.later(answered, 2, 9);
        world.years()
                .plan(
                        contact,
                        () -> receiving(
                                resident,
                                receiver,
                                access -> step(id, access, version -> answers.contact(id, version, access))));
        if (world.isDone(93, contact)) {
            finish(id, resident, receiver, world.later(contact, 25, 80), world);
        }
    }

    private void decline(ReferralId id, Access access, Chance chance) {
        step(
                id,
                access,
                version -> answers.decline(
                        id,
                        version,
                        chance.percent(60) ? Referral.Reason.NO_ROOM : Referral.Reason.NOT_FITTING,
                        "Er is een wachtlijst. In het voorjaar is er weer plek.",
                        access));
    }

    private void finish(ReferralId id, ResidentId resident, Receiver receiver, LocalDate day, World world) {
        world.years()
                .plan(
                        day,
                        () -> receiving(resident, receiver, access -> {
                            step(id, access, version -> answers.finish(id, version, access));
                            step(
                                    id,
                                    access,
                                    version -> answers.feedback(
                                            id,
                                            version,
                                            world.chance().one(RESULTS),
                                            world.chance().percent(80) ? Referral.Helped.YES : Referral.Helped.PARTLY,
                                            access));
                        }));
    }

    private void sending(ResidentId resident, SignedIn manager, Consumer<Access> act) {
        keys.access(manager, resident, Purpose.REFER).ifPresent(act);
    }

    private void receiving(ResidentId resident, Receiver receiver, Consumer<Access> act) {
        keys.access(receiver.worker(), resident, Purpose.RECEIVE).ifPresent(act);
    }

    private void step(ReferralId id, Access access, IntConsumer act) {
        referrals
                .find(id, access)
                .ifPresent(detail -> act.accept(detail.referral().version()));
    }
}
