package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.SelectedId;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the selections module: from a name on a list to a conversation. */
@Service
@Transactional
public class Invitations {

    private final JdbcClient jdbc;
    private final Residents residents;
    private final Tasks tasks;
    private final Settings settings;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Residents residents, Tasks tasks, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.residents = residents;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes down that this resident is invited, once; and asks on a later day how it went. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome invite(SelectedId id, Channel channel, String language, Access access) {
        var hindrance = hindrance(channel, access);
        if (!(hindrance instanceof Outcome.Done)) {
            return hindrance;
        }
        var state = lock(id, access);
        if (state == SelectedState.INVITED || state == SelectedState.REACHED) {
            return new Outcome.AlreadyInvited();
        }
        if (!state.isLive()) {
            return new Outcome.Over();
        }
        var made = jdbc.sql("""
                insert into invitation (selected, resident, channel, language, invited_by, invited_at)
                values (:id, :resident, :channel, :language, :by, :now) on conflict do nothing
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("channel", channel.name())
                .param("language", language)
                .param("by", who(access).value())
                .param("now", now())
                .update();
        if (made == 0) {
            return new Outcome.AlreadyInvited();
        }
        become(id, SelectedState.INVITED, access);
        tasks.done(SelectedTasks.LATER, id.value(), access);
        var due = today().plusDays(settings.of(SelectionSettings.ASK_AFTER));
        tasks.ask(SelectedTasks.INVITED, id.value(), path(id, access), who(access), due, access);
        return new Outcome.Done();
    }

    /** Not now: it comes back on that day. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome later(SelectedId id, LaterReason reason, LocalDate until, Access access) {
        var state = lock(id, access);
        if (state != SelectedState.OPEN && state != SelectedState.LATER) {
            return state.isLive() ? new Outcome.AlreadyInvited() : new Outcome.Over();
        }
        jdbc.sql("""
                update selected set state = 'LATER', later_until = :until, later_reason = :reason, changed_at = :now
                where id = :id and resident = :resident
                """)
                .param("until", until)
                .param("reason", reason.name())
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        tasks.done(SelectedTasks.LATER, id.value(), access);
        tasks.ask(SelectedTasks.LATER, id.value(), path(id, access), who(access), until, access);
        return new Outcome.Done();
    }

    /** There was contact after the invitation; the conversation is still to come. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome reached(SelectedId id, Access access) {
        if (lock(id, access) != SelectedState.INVITED) {
            return new Outcome.Over();
        }
        jdbc.sql("update selected set reached_on = :day where id = :id and resident = :resident")
                .param("day", today())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        become(id, SelectedState.REACHED, access);
        contact(today(), access);
        tasks.done(SelectedTasks.INVITED, id.value(), access);
        return new Outcome.Done();
    }

    /** It ends without a conversation about this. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome close(SelectedId id, Answer answer, Access access) {
        if (!lock(id, access).isLive()) {
            return new Outcome.Over();
        }
        become(id, answer.state(), access);
        tasksDone(id.value(), access);
        return new Outcome.Done();
    }

    /** Whether somebody can be invited in this way now; asked again at the moment a letter is made. */
    @Opens(Part.SELECTION)
    Outcome mayInvite(Channel channel, Access access) {
        return hindrance(channel, access);
    }

    /**
     * The conversation was held; told by the module of conversations. It is the last contact; besides that nothing happens
     * where criteria gave no reason for it, and nothing the second time. Opens the talk and not the selection: who talks need not know of a list.
     */
    @Opens(value = Part.TALK, changes = true)
    public void talked(ConversationId conversation, LocalDate on, Access access) {
        var ids = jdbc.sql("""
                update selected
                set state = 'TALKED', talked_on = :on, conversation = :conversation, changed_at = :now,
                    later_until = null, later_reason = null
                where resident = :resident and state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                returning id
                """)
                .param("on", on)
                .param("conversation", conversation.value())
                .param("now", now())
                .param("resident", access.resident().value())
                .query(UUID.class)
                .list();
        ids.forEach(id -> tasksDone(id, access));
        contact(on, access);
    }

    /** Remembers the last day, for criteria that ask for who was not spoken for long. */
    private void contact(LocalDate on, Access access) {
        jdbc.sql("""
                insert into last_contact (resident, last_on) values (:resident, :on)
                on conflict (resident) do update set last_on = greatest(last_contact.last_on, excluded.last_on)
                """)
                .param("resident", access.resident().value())
                .param("on", on)
                .update();
    }

    private Outcome hindrance(Channel channel, Access access) {
        var resident = residents.of(access);
        if (!resident.mayBeContacted()) {
            return new Outcome.NotToBeContacted();
        }
        if (channel == Channel.LETTER && (resident.secretAddress() || resident.postcode() == null)) {
            return new Outcome.NoAddress(resident.secretAddress());
        }
        return new Outcome.Done();
    }

    /** Keeps others from acting on it until the end of this transaction. */
    private SelectedState lock(SelectedId id, Access access) {
        return jdbc.sql("select state from selected where id = :id and resident = :resident for update")
                .param("id", id.value())
                .param("resident", access.resident().value())
                .query(String.class)
                .optional()
                .map(SelectedState::valueOf)
                .orElse(SelectedState.ENDED);
    }

    private void become(SelectedId id, SelectedState state, Access access) {
        jdbc.sql("""
                update selected set state = :state, later_until = null, later_reason = null, changed_at = :now
                where id = :id and resident = :resident
                """)
                .param("state", state.name())
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
    }

    private void tasksDone(UUID selected, Access access) {
        SelectedTasks.KINDS.forEach(kind -> tasks.done(kind, selected, access));
    }

    private static String path(SelectedId id, Access access) {
        return "/residents/%s/selections/%s".formatted(access.resident(), id);
    }

    private static AccountId who(Access access) {
        return ((SignedIn) access.actor()).account();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
