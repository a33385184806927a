package nl.nabij.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TieId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who comes in to a resident's own place: the resident, and who acts for that resident by a paper. */
@Service
@Transactional
public class OwnTies {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    OwnTies(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * One way in.
     *
     * @param paper of who acts for the resident; null for the resident
     * @param ends the moment from which it holds no more; null as long as nobody knows
     * @param holds whether it holds now
     */
    public record OwnTie(
            TieId id,
            AccountId account,
            @Nullable Paper paper,
            Instant begins,
            @Nullable Instant ends,
            boolean holds) {

        public boolean isRepresentative() {
            return paper != null;
        }

        public LocalDate firstDay() {
            return LocalDate.ofInstant(begins, Time.ZONE);
        }

        /** The last day on which it holds or held; null as long as nobody knows. */
        public @Nullable LocalDate lastDay() {
            return ends == null ? null : LocalDate.ofInstant(ends.minusMillis(1), Time.ZONE);
        }
    }

    /** All there ever were: what holds first, then the newest. */
    @Opens(Part.PERMISSION)
    public List<OwnTie> all(Access access) {
        var now = clock.instant();
        return jdbc.sql("""
                select id, account, proof, proof_kind, proof_on, begins, ends from tie
                where resident = :resident and kind in ('SELF', 'REPRESENTATIVE')
                order by (ends is null or ends > :now) desc, begins desc, id
                """)
                .param("resident", access.resident().value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> tie(row, now))
                .list();
    }

    /** The account is the resident's own from now on. @throws NoGround unless the key gives the right to give a place */
    @Opens(value = Part.PERMISSION, changes = true)
    public void self(AccountId account, Access access) {
        add(Tie.Kind.SELF, account, null, null, access);
    }

    /**
     * The account acts for the resident from now on.
     *
     * @param lastDay the last day on which it may; null until somebody ends it
     * @throws NoGround unless the key gives the right to give a place
     */
    @Opens(value = Part.PERMISSION, changes = true)
    public void represent(AccountId account, Paper paper, @Nullable LocalDate lastDay, Access access) {
        add(Tie.Kind.REPRESENTATIVE, account, paper, lastDay, access);
    }

    /** Ends one way in. @return whose account it was; empty if there is no such tie of this resident, or it ended before */
    @Opens(value = Part.PERMISSION, changes = true)
    public Optional<AccountId> end(TieId tie, Access access) {
        if (!access.may(Right.GIVE_PLACE)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                update tie set ends = greatest(begins, :now)
                where id = :tie and resident = :resident and kind in ('SELF', 'REPRESENTATIVE')
                  and (ends is null or ends > :now)
                returning account
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("tie", tie.value())
                .param("resident", access.resident().value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The resident died: nobody comes in any more. @return whose accounts they were */
    @Opens(value = Part.PERMISSION, changes = true)
    public List<AccountId> endAll(ResidentId resident, OnDuty duty) {
        keys.touched(List.of(resident), duty);
        return jdbc
                .sql("""
                update tie set ends = greatest(begins, :now)
                where resident = :resident and kind in ('SELF', 'REPRESENTATIVE') and (ends is null or ends > :now)
                returning account
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("resident", resident.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Accounts that still open although every way in has ended: the last day of a paper has passed. */
    @Opens(Part.PERMISSION)
    public List<AccountId> withoutPlace(OnDuty duty) {
        var over = jdbc.sql("""
                select tie.account, max(tie.resident::text)::uuid as resident from tie
                join account on account.id = tie.account and account.ended_at is null
                where tie.kind in ('SELF', 'REPRESENTATIVE')
                group by tie.account having bool_and(tie.ends <= :now)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        List.of(row.getObject("account", UUID.class), row.getObject("resident", UUID.class)))
                .list();
        keys.touched(over.stream().map(one -> new ResidentId(one.getLast())).toList(), duty);
        return over.stream().map(one -> new AccountId(one.getFirst())).toList();
    }

    private void add(
            Tie.Kind kind, AccountId account, @Nullable Paper paper, @Nullable LocalDate lastDay, Access access) {
        if (!access.may(Right.GIVE_PLACE)) {
            throw new NoGround("%s does not give a place".formatted(access.groundName()));
        }
        jdbc.sql("""
                insert into tie (id, resident, account, kind, proof, proof_kind, proof_on, begins, ends)
                values (:id, :resident, :account, :kind, :proof, :proofKind, :proofOn, :begins, :ends)
                """)
                .param("id", TieId.next().value())
                .param("resident", access.resident().value())
                .param("account", account.value())
                .param("kind", kind.name())
                .param("proof", paper == null ? null : paper.text())
                .param("proofKind", paper == null ? null : paper.kind().name())
                .param("proofOn", paper == null ? null : paper.on())
                .param("begins", Timestamp.from(clock.instant()))
                .param(
                        "ends",
                        lastDay == null
                                ? null
                                : Timestamp.from(lastDay.plusDays(1)
                                        .atStartOfDay(Time.ZONE)
                                        .toInstant()))
                .update();
    }

    private static OwnTie tie(ResultSet row, Instant now) throws SQLException {
        var kind = row.getString("proof_kind");
        var ends = row.getTimestamp("ends");
        return new OwnTie(
                new TieId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                kind == null
                        ? null
                        : new Paper(
                                Paper.Kind.valueOf(kind),
                                row.getString("proof"),
                                row.getObject("proof_on", LocalDate.class)),
                row.getTimestamp("begins").toInstant(),
                ends == null ? null : ends.toInstant(),
                ends == null || ends.toInstant().isAfter(now));
    }
}
