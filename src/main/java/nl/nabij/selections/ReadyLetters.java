package nl.nabij.selections;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of letters that wait to be printed together: each was read on its own page before. */
@Service
@Transactional
public class ReadyLetters {

    private final JdbcClient jdbc;
    private final SelectedStates states;
    private final Attempts attempts;
    private final Keys keys;
    private final Clock clock;

    ReadyLetters(JdbcClient jdbc, SelectedStates states, Attempts attempts, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.attempts = attempts;
        this.keys = keys;
        this.clock = clock;
    }

    /** The client manager read this letter, and wants to print it with others. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome prepare(SelectedId id, String language, @Nullable LocalDate callOn, Access access) {
        var hindrance = attempts.mayTry(Channel.LETTER, access);
        if (!(hindrance instanceof Outcome.Done)) {
            return hindrance;
        }
        var state = states.lock(id, access);
        if (!state.isLive() || state == SelectedState.REACHED) {
            return new Outcome.Over();
        }
        jdbc.sql("""
                insert into letter_ready (selected, resident, language, call_on, prepared_by, prepared_at)
                values (:id, :resident, :language, :callOn, :by, :now)
                on conflict (selected) do update set language = excluded.language, call_on = excluded.call_on,
                    prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("language", language)
                .param("callOn", callOn)
                .param("by", ((SignedIn) access.actor()).account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Outcome.Done();
    }

    /** It is not printed after all. */
    @Opens(value = Part.SELECTION, changes = true)
    public void putAway(SelectedId id, Access access) {
        jdbc.sql("delete from letter_ready where selected = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .update();
    }

    @Opens(Part.SELECTION)
    boolean isReady(SelectedId id, Access access) {
        return jdbc.sql("select exists (select from letter_ready where selected = ? and resident = ?)")
                .params(id.value(), access.resident().value())
                .query(Boolean.class)
                .single();
    }

    /** Those of the own clients, by name. */
    @Opens(Part.SELECTION)
    public Shown<ReadyLetter> own(ListAccess list) {
        var rows = jdbc.sql("""
                select l.*, r.given_name, r.infix, r.family_name,
                       (select count(*) + 1 from contact_attempt a where a.selected = l.selected) as number
                from letter_ready l join resident r on r.id = l.resident
                join selected s on s.id = l.selected and s.state in ('OPEN', 'LATER', 'INVITED')
                join tie t on t.resident = l.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = ?
                order by r.family_name, r.given_name, l.selected
                """)
                .param(((SignedIn) list.actor()).account().value())
                .query((row, number) -> new ReadyLetter(
                        new SelectedId(row.getObject("selected", UUID.class)),
                        new ResidentId(row.getObject("resident", UUID.class)),
                        "%s %s %s"
                                .formatted(
                                        row.getString("given_name"),
                                        row.getString("infix"),
                                        row.getString("family_name"))
                                .replaceAll(" +", " "),
                        row.getString("language"),
                        row.getObject("call_on", LocalDate.class),
                        row.getInt("number")))
                .list();
        return keys.show(rows, ReadyLetter::resident, list);
    }
}
