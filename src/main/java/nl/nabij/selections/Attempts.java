package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of seeking contact: who is read is invited once, tried a few times at most, and then left in peace. What is
 * asked next falls on a day on which people work.
 */
@Service
@Transactional
public class Attempts {

    private final JdbcClient jdbc;
    private final SelectedStates states;
    private final Contacts contacts;
    private final Residents residents;
    private final Tasks tasks;
    private final Settings settings;
    private final Clock clock;

    Attempts(
            JdbcClient jdbc,
            SelectedStates states,
            Contacts contacts,
            Residents residents,
            Tasks tasks,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.contacts = contacts;
        this.residents = residents;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The client manager opened the page about this name; only then it can be acted on. */
    @Opens(value = Part.SELECTION, changes = true)
    public void read(SelectedId id, Access access) {
        jdbc.sql("update selected set read_at = :now where id = :id and resident = :resident and read_at is null")
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
    }

    /** What was tried so far for this name; nothing where it is not of this resident. */
    @Opens(Part.SELECTION)
    Effort of(SelectedId id, Access access) {
        return effort(id, access);
    }

    /**
     * An attempt with the name on a list that it was for.
     *
     * @param selected which of the lists
     */
    record Made(SelectedId selected, Attempt attempt) {}

    /** Every attempt to reach this resident, newest first. */
    @Opens(Part.SELECTION)
    List<Made> all(Access access) {
        return jdbc.sql("select * from contact_attempt where resident = ? order by made_at desc, number desc")
                .param(access.resident().value())
                .query((row, number) -> new Made(new SelectedId(row.getObject("selected", UUID.class)), read(row)))
                .list();
    }

    /** Writes down an attempt; the first one is the invitation. Nobody waits any more for an answer to an earlier one. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome make(SelectedId id, AttemptRequest request, Access access) {
        var hindrance = hindrance(request.channel(), access);
        if (!(hindrance instanceof Outcome.Done)) {
            return hindrance;
        }
        var state = states.lock(id, access);
        var effort = effort(id, access);
        if (request.number() != effort.next() && state.isLive()) {
            return new Outcome.AlreadyInvited();
        }
        if (!state.isLive() || state == SelectedState.REACHED) {
            return new Outcome.Over();
        }
        if (!isRead(id, access)) {
            return new Outcome.NotRead();
        }
        if (!effort.mayTry()) {
            return new Outcome.EnoughTried(effort.made());
        }
        invited(id, request, access);
        insert(id, request, access);
        follow(id, request.reach(), request.callOn(), access);
        return new Outcome.Done();
    }

    /** What came of an attempt that waited for an answer. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome answer(SelectedId id, int number, Reach reach, String note, Access access) {
        if (states.lock(id, access) != SelectedState.INVITED) {
            return new Outcome.Over();
        }
        var waiting = effort(id, access).waiting();
        if (waiting.isEmpty() || waiting.get().number() != number) {
            return new Outcome.AlreadyInvited();
        }
        if (!Reach.afterwards(waiting.get().channel()).contains(reach)) {
            throw new IllegalArgumentException(
                    "%s of %s".formatted(reach, waiting.get().channel()));
        }
        put(id, number, reach, note, access);
        follow(id, reach, null, access);
        return new Outcome.Done();
    }

    /**
     * What was written down last today was a mistake: an attempt of today is as if it was never made, an older one waits for its
     * answer again.
     */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome takeBack(SelectedId id, int number, Access access) {
        var state = states.lock(id, access);
        var effort = effort(id, access);
        var last = effort.last();
        if (!state.comesOfAttempts()
                || last.isEmpty()
                || !effort.mayTakeBack(number, clock.instant())
                || isListedAnew(id, access)) {
            return new Outcome.Over();
        }
        if (last.get().reach().isContact()) {
            contacts.putBack(id, number, access);
        }
        if (effort.isOfDay(last.get(), clock.instant())) {
            remove(id, number, access);
        } else {
            put(id, number, Reach.before(last.get().channel()), last.get().note(), access);
        }
        resume(id, access);
        return new Outcome.Done();
    }

    /** Whether contact can be sought in this way now; asked again at the moment a letter is made. */
    @Opens(Part.SELECTION)
    Outcome mayTry(Channel channel, Access access) {
        return hindrance(channel, access);
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

    private void remove(SelectedId id, int number, Access access) {
        jdbc.sql("delete from contact_attempt where selected = :id and number = :number and resident = :resident")
                .param("id", id.value())
                .param("number", number)
                .param("resident", access.resident().value())
                .update();
    }

    /** How far it is by the attempts that are left. */
    private void resume(SelectedId id, Access access) {
        var last = effort(id, access).last();
        if (last.isEmpty()) {
            jdbc.sql("delete from invitation where selected = ? and resident = ?")
                    .params(id.value(), access.resident().value())
                    .update();
            states.become(id, SelectedState.OPEN, access);
        } else if (last.get().reach().isWaiting()) {
            ask(
                    id,
                    SelectedState.INVITED,
                    SelectedTasks.INVITED,
                    dayToAsk(last.get().reach(), last.get().callOn()),
                    access);
        } else {
            again(id, access);
        }
        jdbc.sql("update selected set reached_on = null where id = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .update();
    }

    /** Another list has this person meanwhile, and nobody is on two at once. */
    private boolean isListedAnew(SelectedId id, Access access) {
        return jdbc.sql("""
                select exists (select from selected where resident = :resident and id <> :id
                               and state in ('OPEN', 'LATER', 'INVITED', 'REACHED'))
                """)
                .param("resident", access.resident().value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void follow(SelectedId id, Reach reach, @Nullable LocalDate callOn, Access access) {
        var state = effort(id, access).after(reach);
        if (reach.isContact()) {
            contacts.spoke(today(), access);
        }
        if (reach == Reach.REACHED) {
            jdbc.sql("update selected set reached_on = :day where id = :id and resident = :resident")
                    .param("day", today())
                    .param("id", id.value())
                    .param("resident", access.resident().value())
                    .update();
        }
        switch (state) {
            case INVITED -> {
                if (reach.isWaiting()) {
                    ask(id, state, SelectedTasks.INVITED, dayToAsk(reach, callOn), access);
                } else {
                    again(id, access);
                }
            }
            case REACHED -> ask(id, state, SelectedTasks.TALK, afterAWhile(), access);
            default -> states.become(id, state, access);
        }
        if (reach == Reach.NO_CONTACT) {
            leaveInPeace(residents.of(access), access);
        }
    }

    /** The person's own wish: letters, reminders, invitations and referrals stop with it. */
    private void leaveInPeace(Resident resident, Access access) {
        residents.change(
                new StateRequest(
                        resident.deceasedOn(),
                        resident.movedAwayOn(),
                        true,
                        resident.secretAddress(),
                        resident.version()),
                access);
    }

    private void again(SelectedId id, Access access) {
        ask(
                id,
                SelectedState.INVITED,
                SelectedTasks.AGAIN,
                WorkingDays.after(today(), settings.of(SelectionSettings.TRY_AGAIN)),
                access);
    }

    private void ask(SelectedId id, SelectedState state, String kind, LocalDate due, Access access) {
        states.become(id, state, access);
        tasks.ask(kind, id.value(), path(id, access), who(access), due, access);
    }

    private LocalDate dayToAsk(Reach reach, @Nullable LocalDate callOn) {
        if (reach == Reach.CALL_BACK) {
            return WorkingDays.after(today(), settings.of(SelectionSettings.TRY_AGAIN));
        }
        return callOn == null || !callOn.isAfter(today()) ? afterAWhile() : WorkingDays.onOrAfter(callOn);
    }

    private LocalDate afterAWhile() {
        return WorkingDays.onOrAfter(today().plusDays(settings.of(SelectionSettings.ASK_AFTER)));
    }

    /** Its key keeps anybody from being invited twice. */
    private void invited(SelectedId id, AttemptRequest request, Access access) {
        jdbc.sql("""
                insert into invitation (selected, resident, channel, language, invited_by, invited_at)
                values (:id, :resident, :channel, :language, :by, :now) on conflict do nothing
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("channel", request.channel().name())
                .param("language", request.language())
                .param("by", who(access).value())
                .param("now", now())
                .update();
    }

    private void insert(SelectedId id, AttemptRequest request, Access access) {
        jdbc.sql("""
                insert into contact_attempt (selected, number, resident, channel, language, made_by, made_at, reach, told_at,
                                             call_on, note, text_version, contact_before)
                values (:id, :number, :resident, :channel, :language, :by, :now, :reach, :now, :callOn, :note, :text,
                        (select last_on from last_contact where resident = :resident))
                """)
                .param("id", id.value())
                .param("number", request.number())
                .param("resident", access.resident().value())
                .param("channel", request.channel().name())
                .param("language", request.language())
                .param("by", who(access).value())
                .param("now", now())
                .param("reach", request.reach().name())
                .param("callOn", request.callOn())
                .param("note", request.note())
                .param("text", request.textVersion())
                .update();
    }

    private void put(SelectedId id, int number, Reach reach, String note, Access access) {
        jdbc.sql("""
                update contact_attempt set reach = :reach, note = :note, told_at = :now,
                    contact_before = (select last_on from last_contact where resident = :resident)
                where selected = :id and number = :number and resident = :resident
                """)
                .param("reach", reach.name())
                .param("note", note)
                .param("now", now())
                .param("id", id.value())
                .param("number", number)
                .param("resident", access.resident().value())
                .update();
    }

    private Effort effort(SelectedId id, Access access) {
        var attempts = jdbc.sql("""
                select * from contact_attempt where selected = :id and resident = :resident order by number
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .query((row, number) -> read(row))
                .list();
        var before = jdbc.sql("""
                select count(*) from contact_attempt where resident = :resident and selected <> :id and made_at > :rest
                """)
                .param("resident", access.resident().value())
                .param("id", id.value())
                .param(
                        "rest",
                        Timestamp.from(today().minusMonths(settings.of(SelectionSettings.REST))
                                .atStartOfDay(ZONE)
                                .toInstant()))
                .query(Integer.class)
                .single();
        return new Effort(attempts, before, settings.of(SelectionSettings.ATTEMPTS));
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                Reach.valueOf(row.getString("reach")),
                row.getTimestamp("told_at").toInstant(),
                row.getObject("call_on", LocalDate.class),
                row.getString("note"),
                row.getObject("text_version", Integer.class));
    }

    private boolean isRead(SelectedId id, Access access) {
        return jdbc.sql("select read_at is not null from selected where id = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .query(Boolean.class)
                .single();
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
