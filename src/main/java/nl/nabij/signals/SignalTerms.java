package nl.nabij.signals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.regions.Settings;
import nl.nabij.residents.UnconfirmedResidents;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the signals module, for background work: what stands still is heard by the team of the whole
 * region, and what is over is gone after its term. Nothing that nobody read is ever removed.
 */
@Service
@Transactional
public class SignalTerms {

    private final JdbcClient jdbc;
    private final Readers readers;
    private final UnconfirmedResidents unconfirmed;
    private final Settings settings;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    SignalTerms(
            JdbcClient jdbc,
            Readers readers,
            UnconfirmedResidents unconfirmed,
            Settings settings,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.unconfirmed = unconfirmed;
        this.settings = settings;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What stands still longer than the region allows, or lies with a team in which nobody is at work, comes on the list
     * of the team of the whole region too; once.
     *
     * @return how many came on it
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public int tellRegion(OnDuty duty) {
        var region = readers.ofWholeRegion();
        if (region.isEmpty()) {
            return 0;
        }
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var still = jdbc.sql("""
                update signal set escalated_at = :now
                where escalated_at is null and state in ('WAITING', 'TAKEN') and team <> :region
                  and (due <= :lastDay
                       or not exists (select from team_member m join account a on a.id = m.account and a.ended_at is null
                                      where m.team = signal.team
                                        and not exists (select from absence away
                                                        where away.account = a.id
                                                          and away.begins <= :today and away.ends >= :today)))
                returning id, resident
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today)
                .param("region", region.get().value())
                .param("lastDay", WorkingDays.before(today, settings.of(SignalSettings.TELL_REGION)))
                .query((row, number) -> new Still(
                        row.getObject("id", UUID.class), new ResidentId(row.getObject("resident", UUID.class))))
                .list();
        tie(still, region.get());
        keys.touched(still.stream().map(Still::resident).toList(), duty);
        return still.size();
    }

    /**
     * Refused signals go after the region's term, and so do people whom nobody confirmed and of whom nothing is open.
     *
     * @return how many people and signals are gone
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public int forget(OnDuty duty) {
        var before = Timestamp.from(clock.instant()
                .atZone(Time.ZONE)
                .minusDays(settings.of(SignalSettings.KEEP))
                .toInstant());
        var strangers = jdbc.sql("""
                select r.id from resident r
                where r.unconfirmed and r.created_at < :before
                  and not exists (select from signal s
                                  where s.resident = r.id and (s.ended_at is null or s.ended_at >= :before))
                """).param("before", before).query(UUID.class).list().stream()
                .map(ResidentId::new)
                .toList();
        var gone = unconfirmed.remove(strangers, duty);
        var refused = jdbc
                .sql("delete from signal where state = 'REFUSED' and ended_at < ? returning resident")
                .param(before)
                .query(UUID.class)
                .list()
                .stream()
                .map(ResidentId::new)
                .toList();
        keys.touched(refused, duty);
        return gone + refused.size();
    }

    private void tie(List<Still> still, TeamId region) {
        still.forEach(one -> ties.triage(region, one.resident(), one.signal()));
    }

    private record Still(UUID signal, ResidentId resident) {}
}
