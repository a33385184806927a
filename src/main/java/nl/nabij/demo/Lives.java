package nl.nabij.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.NewPermission;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.conversations.Agreement;
import nl.nabij.conversations.Conversations;
import nl.nabij.conversations.Impression;
import nl.nabij.conversations.Impression.Certainty;
import nl.nabij.conversations.Impression.Kind;
import nl.nabij.conversations.Impression.Presence;
import nl.nabij.conversations.Impression.Source;
import nl.nabij.conversations.Table;
import nl.nabij.conversations.Undertakings;
import nl.nabij.conversations.Words;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.plans.PlanRequest;
import nl.nabij.plans.Plans;
import nl.nabij.plans.Step;
import nl.nabij.plans.StepRequest;
import nl.nabij.referrals.Referral;
import nl.nabij.referrals.ReferralRequest;
import nl.nabij.referrals.Referrals;
import nl.nabij.selections.Answer;
import nl.nabij.selections.Channel;
import nl.nabij.selections.Invitations;
import nl.nabij.selections.LaterReason;
import nl.nabij.selections.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** What client managers, residents and receivers do with each other, as chance has it; every act goes through a front door. */
@Component
class Lives {

    private static final List<Channel> CHANNELS =
            List.of(Channel.LETTER, Channel.LETTER, Channel.PHONE, Channel.PHONE, Channel.MESSAGE);
    private static final List<Answer> NO_TALK =
            List.of(Answer.DECLINED, Answer.IN_CONTACT, Answer.MOVED, Answer.WRONG_LIST);
    private static final List<String> RESULTS = List.of(
            "Gaat sinds een paar weken mee en blijft komen.",
            "Is drie keer geweest. Wij spraken af dat meneer of mevrouw zelf belt als het weer kan.",
            "Heeft nu een vast maatje. Zij zien elkaar elke week.",
            "De groep paste niet goed. Wij hebben samen iets anders gevonden in de buurt.");

    private final Keys keys;
    private final Invitations invitations;
    private final Conversations conversations;
    private final Undertakings undertakings;
    private final Plans plans;
    private final Referrals referrals;
    private final Permissions permissions;
    private final Fillings fillings;

    Lives(
            Keys keys,
            Invitations invitations,
            Conversations conversations,
            Undertakings undertakings,
            Plans plans,
            Referrals referrals,
            Permissions permissions,
            Fillings fillings) {
        this.keys = keys;
        this.invitations = invitations;
        this.conversations = conversations;
        this.undertakings = undertakings;
        this.plans = plans;
        this.referrals = referrals;
        this.permissions = permissions;
        this.fillings = fillings;
    }

    /**
     * The world that the acts share.
     *
     * @param questionnaires chance of their own, so that other lives stay as they are with more or fewer of them
     * @param offers formal services by theme, each with who answers for it
     * @param told residents who have a referral, in order of time, with their client manager
     * @param sample the client manager whose day a newcomer sees: more of her talks lead on to a plan and a referral
     * @param today the day on which the history ends
     */
    record World(
            Chance chance,
            Chance questionnaires,
            Years years,
            List<Story> stories,
            Map<String, List<Offer>> offers,
            List<Told> told,
            SignedIn sample,
            LocalDate today) {

        static World of(Chance chance, Years years, Map<String, List<Offer>> offers, SignedIn sample, LocalDate today) {
            return new World(chance, new Chance(4_711), years, Story.all(), offers, new ArrayList<>(), sample, today);
        }

        boolean goesOn(SignedIn manager, int percent) {
            var goes = chance.percent(percent);
            return goes || manager.equals(sample);
        }

        /** A plan of these weeks is still open, so that a newcomer finds one. */
        boolean staysOpen(SignedIn manager, LocalDate opened) {
            return manager.equals(sample) && opened.isAfter(today.minusWeeks(12));
        }

        LocalDate later(LocalDate day, int from, int to) {
            return WorkingDays.after(day, chance.between(from, to));
        }
    }

    /** A service that somebody can be referred to. */
    record Offer(ServiceId service, Receiver receiver) {}

    /** A resident whose way came as far as a referral. */
    record Told(ResidentId resident, SignedIn manager) {}

    /** A name on a list: most are read within some weeks, some never. */
    void selected(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        if (world.chance().percent(72)) {
            var read = world.later(day, 1, 45);
            world.years().plan(read, () -> read(id, resident, manager, read, world));
        }
    }

    private void read(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        keys.access(manager, resident, Purpose.INVITE).ifPresent(access -> {
            var roll = world.chance().between(1, 100);
            if (roll <= 10) {
                invitations.later(id, LaterReason.HARD_TIME, day.plusDays(30), access);
                var again = world.later(day, 22, 30);
                world.years().plan(again, () -> invite(id, resident, manager, again, world));
            } else if (roll <= 24) {
                invitations.close(id, world.chance().one(NO_TALK), access);
            } else {
                invite(id, resident, manager, day, world);
            }
        });
    }

    private void invite(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        keys.access(manager, resident, Purpose.INVITE).ifPresent(access -> {
            var invited = invitations.invite(id, world.chance().one(CHANNELS), "nl", access) instanceof Outcome.Done;
            if (invited) {
                answered(id, resident, manager, day, world);
            }
        });
    }

    /** Most are reached within days; of the others the client manager writes down after some weeks that it became nothing. */
    private void answered(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        if (world.chance().percent(78)) {
            var reached = world.later(day, 2, 9);
            world.years().plan(reached, () -> reached(id, resident, manager, reached, world));
        } else {
            var closed = world.later(day, 10, 16);
            world.years()
                    .plan(
                            closed,
                            () -> keys.access(manager, resident, Purpose.INVITE)
                                    .ifPresent(access -> invitations.close(id, Answer.DECLINED, access)));
        }
    }

    private void reached(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        keys.access(manager, resident, Purpose.INVITE).ifPresent(access -> {
            if (world.chance().percent(14)) {
                invitations.close(id, Answer.DECLINED, access);
                return;
            }
            invitations.reached(id, access);
            var talk = world.later(day, 2, 8);
            world.years()
                    .plan(
                            talk,
                            () -> talk(resident, manager, talk, world.chance().one(world.stories()), true, world));
        });
    }

    /**
     * @param story what this resident has to say
     * @param first a second talk makes no new plan
     */
    private void talk(ResidentId resident, SignedIn manager, LocalDate day, Story story, boolean first, World world) {
        keys.access(manager, resident, Purpose.TALK_TOGETHER).ifPresent(access -> {
            var chance = world.chance();
            var presence = presence(chance);
            var said = world.goesOn(manager, 88);
            var id = conversations.begin(access);
            conversations.save(
                    id,
                    said
                            ? new Words(story.question(), null, Words.Speaker.RESIDENT, null)
                            : new Words(null, Words.Reason.FIRST_ACQUAINTANCE, null, null),
                    access);
            conversations.save(
                    id,
                    new Impression(
                            presence,
                            chance.percent(70) ? Source.RESIDENT : Source.PROFESSIONAL,
                            chance.one(List.of(Certainty.values())),
                            Kind.valueOf(story.kind())),
                    access);
            var again = first && chance.percent(35) ? world.later(day, 10, 30) : null;
            conversations.save(id, new Agreement(story.agreed(), again), day, access);
            if (chance.percent(30)) {
                sat(id, Tables.at(story, manager, day, chance), manager, access, world);
            }
            conversations.register(id, access);
            fillings.during(id, first, day, world.questionnaires(), access);
            if (again != null && chance.percent(92)) {
                world.years().plan(again, () -> talk(resident, manager, again, story, false, world));
            }
            if (first
                    && said
                    && (presence == Presence.YES || presence == Presence.DOUBTFUL)
                    && world.goesOn(manager, 62)) {
                var plan = world.later(day, 1, 8);
                world.years().plan(plan, () -> plan(resident, manager, plan, story, world));
            }
        });
    }

    /** Several people sat at the table; most do in time what they said they would. */
    private void sat(ConversationId id, Table table, SignedIn manager, Access access, World world) {
        conversations.save(id, table, access);
        var resident = access.resident();
        for (var one : table.intentions()) {
            var due = one.due();
            if (one.account() != null && due != null && world.chance().percent(94)) {
                world.years()
                        .plan(
                                due,
                                () -> keys.access(manager, resident, Purpose.HOLD_TALK)
                                        .ifPresent(holding -> undertakings.done(one.id(), holding)));
            }
        }
    }

    private static Presence presence(Chance chance) {
        var roll = chance.between(1, 100);
        return roll <= 46
                ? Presence.YES
                : roll <= 62 ? Presence.DOUBTFUL : roll <= 88 ? Presence.NO : Presence.NOT_DISCUSSED;
    }

    private void plan(ResidentId resident, SignedIn manager, LocalDate day, Story story, World world) {
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
            if (world.chance().percent(94)) {
                world.years().plan(world.later(day, 6 + 4 * step, 9 + 4 * step), () -> nextStep(resident, manager));
            }
        }
        if (world.chance().percent(95) && !world.staysOpen(manager, day)) {
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
                                    access -> step(id, access, version -> referrals.withdraw(id, version, access))));
            return;
        }
        var seen = world.later(day, 1, 3);
        world.years().plan(seen, () -> receiving(resident, receiver, access -> referrals.see(id, access)));
        var answered = world.later(seen, 0, 4);
        var declined = world.chance().percent(15);
        world.years()
                .plan(
                        answered,
                        () -> receiving(resident, receiver, access -> {
                            if (declined) {
                                decline(id, access, world.chance());
                            } else {
                                step(id, access, version -> referrals.accept(id, version, access));
                            }
                        }));
        if (declined) {
            world.years()
                    .plan(
                            world.later(answered, 1, 3),
                            () -> sending(resident, manager, access -> referrals.read(id, access)));
            return;
        }
        var contact = world.later(answered, 2, 9);
        world.years()
                .plan(
                        contact,
                        () -> receiving(
                                resident,
                                receiver,
                                access -> step(id, access, version -> referrals.contact(id, version, access))));
        if (world.chance().percent(93)) {
            finish(id, resident, receiver, world.later(contact, 25, 80), world);
        }
    }

    private void decline(ReferralId id, Access access, Chance chance) {
        step(
                id,
                access,
                version -> referrals.decline(
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
                            step(id, access, version -> referrals.finish(id, version, access));
                            step(
                                    id,
                                    access,
                                    version -> referrals.feedback(
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
