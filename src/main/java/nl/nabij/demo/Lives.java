package nl.nabij.demo;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
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
import nl.nabij.selections.Answer;
import nl.nabij.selections.Channel;
import nl.nabij.selections.Invitations;
import nl.nabij.selections.LaterReason;
import nl.nabij.selections.Reach;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.springframework.stereotype.Component;

/** How client managers and residents come to a talk, as chance has it; every act goes through a front door. */
@Component
class Lives {

    private static final List<Channel> CHANNELS =
            List.of(Channel.LETTER, Channel.LETTER, Channel.PHONE, Channel.PHONE, Channel.MESSAGE);
    private static final List<Answer> NO_TALK =
            List.of(Answer.DECLINED, Answer.IN_CONTACT, Answer.MOVED, Answer.WRONG_LIST);

    private final Keys keys;
    private final Invitations invitations;
    private final Seeking seeking;
    private final Conversations conversations;
    private final Undertakings undertakings;
    private final Onward onward;
    private final Fillings fillings;

    Lives(
            Keys keys,
            Invitations invitations,
            Seeking seeking,
            Conversations conversations,
            Undertakings undertakings,
            Onward onward,
            Fillings fillings) {
        this.keys = keys;
        this.invitations = invitations;
        this.seeking = seeking;
        this.conversations = conversations;
        this.undertakings = undertakings;
        this.onward = onward;
        this.fillings = fillings;
    }

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
            var channel = world.chance().one(CHANNELS);
            if (seeking.begins(id, channel, access)) {
                answered(id, channel, resident, manager, day, world);
            }
        });
    }

    /** Most are reached within days; of the others some say no after some weeks, and some are never reached. */
    private void answered(
            SelectedId id, Channel channel, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        if (world.chance().percent(78)) {
            var reached = world.later(day, 2, 9);
            world.years().plan(reached, () -> reached(id, channel, resident, manager, reached, world));
        } else {
            var again = world.later(day, 10, 16);
            if (world.seeking().percent(40)) {
                world.years()
                        .plan(
                                again,
                                () -> keys.access(manager, resident, Purpose.INVITE)
                                        .ifPresent(access -> seeking.spoke(id, channel, Reach.DECLINED, access)));
            } else {
                world.years().plan(again, () -> seeking.silence(id, resident, manager, again, world));
            }
        }
    }

    private void reached(
            SelectedId id, Channel channel, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        keys.access(manager, resident, Purpose.INVITE).ifPresent(access -> {
            if (world.chance().percent(14)) {
                seeking.spoke(id, channel, Reach.DECLINED, access);
                return;
            }
            seeking.spoke(id, channel, Reach.REACHED, access);
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
            if (again != null && world.isDone(92, again)) {
                world.years().plan(again, () -> talk(resident, manager, again, story, false, world));
            }
            if (first
                    && said
                    && (presence == Presence.YES || presence == Presence.DOUBTFUL)
                    && world.goesOn(manager, 62)) {
                var plan = world.later(day, 1, 8);
                world.years().plan(plan, () -> onward.plan(resident, manager, plan, story, world));
            }
        });
    }

    /** Several people sat at the table; most do in time what they said they would. */
    private void sat(ConversationId id, Table table, SignedIn manager, Access access, World world) {
        conversations.save(id, table, access);
        var resident = access.resident();
        for (var one : table.intentions()) {
            var due = one.due();
            if (one.account() != null && due != null && world.isDone(94, due)) {
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
}
