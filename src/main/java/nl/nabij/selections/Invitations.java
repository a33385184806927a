package nl.nabij.selections;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the selections module: what ends a name on a list, and what puts it off. {@link Attempts} seeks contact. */
@Service
@Transactional
public class Invitations {

    private final JdbcClient jdbc;
    private final SelectedStates states;
    private final Contacts contacts;
    private final Tasks tasks;
    private final Seals seals;
    private final Clock clock;

    Invitations(JdbcClient jdbc, SelectedStates states, Contacts contacts, Tasks tasks, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.contacts = contacts;
        this.tasks = tasks;
        this.seals = seals;
        this.clock = clock;
    }

    /** Read, and chosen for an invitation another day; it stands apart on the list, and goes with that when nothing follows. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome keep(SelectedId id, Access access) {
        return mark(id, true, access);
    }

    /** Not chosen after all. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome letGo(SelectedId id, Access access) {
        return mark(id, false, access);
    }

    private Outcome mark(SelectedId id, boolean keep, Access access) {
        var state = states.lock(id, access);
        if (state != SelectedState.OPEN && state != SelectedState.LATER) {
            return state.isLive() ? new Outcome.AlreadyInvited() : new Outcome.Over();
        }
        var marked = jdbc.sql("""
                update selected set kept_at = case when :keep then coalesce(kept_at, :now) end
                where id = :id and resident = :resident and read_at is not null
                """)
                .param("keep", keep)
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        if (marked == 0) {
            return new Outcome.NotRead();
        }
        if (state == SelectedState.LATER) {
            states.become(id, SelectedState.OPEN, access);
        }
        return new Outcome.Done();
    }

    /** Not now: it comes back on that day, or on the first working day after it. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome later(SelectedId id, LaterReason reason, LocalDate until, Access access) {
        var state = states.lock(id, access);
        if (state != SelectedState.OPEN && state != SelectedState.LATER) {
            return state.isLive() ? new Outcome.AlreadyInvited() : new Outcome.Over();
        }
        var day = WorkingDays.onOrAfter(until);
        states.become(id, SelectedState.OPEN, access);
        jdbc.sql("""
                update selected set state = 'LATER', later_until = :until, later_reason = :reason, changed_at = :now
                where id = :id and resident = :resident
                """)
                .param("until", day)
                .param("reason", reason.name())
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        tasks.ask(SelectedTasks.LATER, id.value(), path(id, access), who(access), day, access);
        return new Outcome.Done();
    }

    /** It ends without a conversation about this. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome close(SelectedId id, Answer answer, Access access) {
        if (!states.lock(id, access).isLive()) {
            return new Outcome.Over();
        }
        states.become(id, answer.state(), access);
        return new Outcome.Done();
    }

    /**
     * The conversation was held; told by the module of conversations. It is the last contact, and counts for who could not be
     * reached and came all the same. Nothing happens where nobody is on a list, and nothing the second time. Opens the talk and
     * not the selection: who talks need not know of a list.
     */
    @Opens(value = Part.TALK, changes = true)
    public void talked(ConversationId conversation, LocalDate on, Access access) {
        var ids = jdbc.sql("""
                update selected
                set state = 'TALKED', talked_on = :on, conversation = :conversation, changed_at = :now,
                    later_until = null, later_reason = null
                where resident = :resident
                  and (state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                       or state = 'NOT_REACHED' and run in (select id from selection_run where ends_on > :on))
                returning id
                """)
                .param("on", on)
                .param("conversation", conversation.value())
                .param("now", now())
                .param("resident", access.resident().value())
                .query(UUID.class)
                .list();
        ids.forEach(id -> {
            seals.open(new SelectedId(id), access);
            SelectedTasks.KINDS.forEach(kind -> tasks.done(kind, id, access));
            states.forget(new SelectedId(id), access);
        });
        contacts.spoke(on, access);
    }

    private static String path(SelectedId id, Access access) {
        return "/residents/%s/selections/%s".formatted(access.resident(), id);
    }

    private static AccountId who(Access access) {
        return ((SignedIn) access.actor()).account();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
