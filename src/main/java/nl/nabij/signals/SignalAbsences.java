package nl.nabij.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.absences.Absence;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.Time;
import nl.nabij.signals.Signal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the signals module for the first day of an absence: what cannot wait goes on without who is away. */
@Service
@Transactional
public class SignalAbsences {

    private final JdbcClient jdbc;
    private final SignalRows rows;
    private final SignalCover cover;
    private final SignalTurns turns;
    private final Keys keys;
    private final Clock clock;

    SignalAbsences(JdbcClient jdbc, SignalRows rows, SignalCover cover, SignalTurns turns, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cover = cover;
        this.turns = turns;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Signals that the one who is away had taken, and whose last day for contact falls in the absence or has passed, go to
     * who stands in, else back to the team. The last day stays what it was, and who was away reads on return who went on.
     *
     * @return how many went on
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public int passOn(Absence absence, OnDuty duty) {
        var signals = taken(absence);
        for (var signal : signals) {
            var next = cover.next(absence, signal.team());
            var standIn = next.standIn();
            var after = standIn == null
                    ? signal.passBack(turns.due(State.WAITING))
                    : signal.standIn(standIn, next.team(), clock.instant());
            rows.save(after);
            turns.passedOn(after, absence.account(), duty);
        }
        keys.touched(signals.stream().map(Signal::resident).toList(), duty);
        return signals.size();
    }

    private List<Signal> taken(Absence absence) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        return jdbc
                .sql("""
                        select %s from signal s where s.taken_by = ? and s.state = 'TAKEN' and s.due <= ?
                        order by s.id for update
                        """.formatted(SignalRows.COLUMNS))
                .params(absence.account().value(), absence.ends())
                .query((row, number) -> SignalRows.signal(row))
                .list()
                .stream()
                .filter(signal -> absence.holds(signal.due(), today))
                .toList();
    }
}
