package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.GlassId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.TieId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the access module: modules above tell it who is tied to whom. It only keeps and judges ties;
 * every method is told within a call that has a key, and carries ids only.
 */
@Service
@Transactional
public class Ties {

    private final JdbcClient jdbc;
    private final PermissionRows permissions;
    private final Clock clock;

    Ties(JdbcClient jdbc, PermissionRows permissions, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * The resident is this client manager's from now on; an earlier caseload tie of that resident with somebody else ends
     * now. Telling it twice changes nothing.
     *
     * @param cause the import or hand-over that says so; null when made by hand
     */
    public void caseload(AccountId manager, ResidentId resident, @Nullable UUID cause) {
        caseloads(Map.of(resident, manager), Set.of(resident), cause);
    }

    /**
     * As {@link #caseload}, for many residents in two statements.
     *
     * @param moved those who were somebody else's; of nobody else a tie ends
     */
    public void caseloads(Map<ResidentId, AccountId> managers, Set<ResidentId> moved, @Nullable UUID cause) {
        if (!moved.isEmpty()) {
            endOthers(managers, moved);
        }
        var residents = managers.keySet().stream().map(ResidentId::value).toArray(UUID[]::new);
        var accounts = managers.values().stream().map(AccountId::value).toArray(UUID[]::new);
        var ties =
                managers.keySet().stream().map(resident -> TieId.next().value()).toArray(UUID[]::new);
        jdbc.sql("""
                insert into tie (id, resident, account, kind, cause, begins)
                select given.id, given.resident, given.account, 'CASELOAD', :cause, :now
                from unnest(:ties, :residents, :accounts) as given (id, resident, account)
                on conflict do nothing
                """)
                .param("ties", ties)
                .param("residents", residents)
                .param("accounts", accounts)
                .param("cause", cause)
                .param("now", now())
                .update();
    }

    private void endOthers(Map<ResidentId, AccountId> managers, Set<ResidentId> moved) {
        var those = List.copyOf(moved);
        var residents = those.stream().map(ResidentId::value).toArray(UUID[]::new);
        var accounts = those.stream()
                .map(one -> requireNonNull(managers.get(one)).value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                update tie set ends = greatest(begins, :now)
                from unnest(:residents, :accounts) as given (resident, account)
                where tie.resident = given.resident and tie.account <> given.account
                  and tie.kind = 'CASELOAD' and tie.ends is null
                """)
                .param("residents", residents)
                .param("accounts", accounts)
                .param("now", now())
                .update();
    }

    /** Nobody has these residents in a caseload any more, from now on. */
    public void endCaseload(List<ResidentId> residents) {
        jdbc.sql("""
                update tie set ends = greatest(begins, :now)
                where resident = any (:residents) and kind = 'CASELOAD' and ends is null
                """)
                .param("now", now())
                .param("residents", residents.stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }

    /** The team receives a referral of this resident, and may know what it needs for that. */
    public void receiver(TeamId team, ResidentId resident, UUID referral) {
        begin(null, team, resident, Tie.Kind.RECEIVER, referral, null);
    }

    /** The team reads a signal about this resident, and decides what happens; telling it twice changes nothing. */
    public void triage(TeamId team, ResidentId resident, UUID signal) {
        var isTied = jdbc.sql("""
                select exists (select from tie
                               where team = ? and resident = ? and kind = 'TRIAGE' and cause = ? and ends is null)
                """)
                .params(team.value(), resident.value(), signal)
                .query(Boolean.class)
                .single();
        if (!isTied) {
            begin(null, team, resident, Tie.Kind.TRIAGE, signal, null);
        }
    }

    /**
     * The account joins one talk with this resident.
     *
     * @param cause the place in that talk
     * @param until the moment from which it opens nothing, whatever happens
     */
    public void talkPartner(AccountId partner, ResidentId resident, UUID cause, Instant until) {
        begin(
                partner,
                null,
                resident,
                Tie.Kind.TALK_PARTNER,
                cause,
                until.isBefore(clock.instant()) ? clock.instant() : until);
    }

    /** A team lead divides the open work of this resident. */
    public void teamLead(AccountId lead, ResidentId resident, UUID cause) {
        begin(lead, null, resident, Tie.Kind.TEAM_LEAD, cause, null);
    }

    /** The account is the resident's own. */
    public void self(AccountId account, ResidentId resident) {
        begin(account, null, resident, Tie.Kind.SELF, null, null);
    }

    /** In an emergency: the professional may look until then. */
    void glass(AccountId professional, ResidentId resident, GlassId cause, Instant until) {
        begin(professional, null, resident, Tie.Kind.GLASS, cause.value(), until);
    }

    /** Why this key opens something: the strongest tie first. A list or a duty has none. */
    @Opens(Part.PERSON)
    public List<Why> why(Access access) {
        var ids = access.ground().restsOn();
        return jdbc
                .sql("select id, kind, begins, ends, cause from tie where id = any (?) and resident = ?")
                .params(ids.toArray(UUID[]::new), access.resident().value())
                .query((row, number) -> new Why(
                        new TieId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends") == null
                                ? null
                                : row.getTimestamp("ends").toInstant(),
                        row.getObject("cause", UUID.class)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(why -> ids.indexOf(why.tie().value())))
                .toList();
    }

    /**
     * Why somebody may know a resident, for the sentence 'you see this because'; its words are the message {@code
     * access.ground.<kind>}.
     *
     * @param kind CASELOAD, RECEIVER, TEAM_LEAD, STAND_IN, SELF, REPRESENTATIVE, GLASS
     * @param ends null as long as nobody knows
     * @param cause the record that caused it; null when made by hand
     */
    public record Why(
            TieId tie,
            String kind,
            Instant since,
            @Nullable Instant ends,
            @Nullable UUID cause) {}

    /** Everything that this record caused ends now. */
    public void end(UUID cause) {
        jdbc.sql("update tie set ends = greatest(begins, :now) where cause = :cause and (ends is null or ends > :now)")
                .param("now", now())
                .param("cause", cause)
                .update();
    }

    /** Who has this resident in a caseload now. */
    public Optional<AccountId> managerOf(ResidentId resident) {
        return jdbc.sql("select account from tie where resident = ? and kind = 'CASELOAD' and ends is null")
                .param(resident.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The resident whose own account this is. */
    public Optional<ResidentId> residentOf(AccountId account) {
        return jdbc.sql("""
                select resident from tie where account = :account and kind in ('SELF', 'REPRESENTATIVE')
                  and begins <= :now and (ends is null or ends > :now)
                order by begins desc limit 1
                """)
                .param("account", account.value())
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(ResidentId::new);
    }

    /** All that there is between them; the judging is {@link Grounds#judge}. */
    Grounds between(Actor actor, ResidentId resident, Set<LegalBasis> bases) {
        return switch (actor) {
            case Actor.SignedIn professional ->
                new Grounds(
                        between(professional.account(), resident),
                        permissions.to(professional.organisation(), resident),
                        bases);
            case Actor.Self self -> new Grounds(between(self.account(), resident), List.of(), bases);
            case Actor.LinkHolder holder -> new Grounds(List.of(), List.of(), bases);
            case Actor.Duty duty -> new Grounds(List.of(), List.of(), bases);
        };
    }

    private List<Tie> between(AccountId account, ResidentId resident) {
        return jdbc.sql("""
                select id, kind, begins, ends from tie where resident = :resident
                  and (account = :account or team in (select team from team_member where account = :account))
                """)
                .param("account", account.value())
                .param("resident", resident.value())
                .query((row, number) -> new Tie(
                        new TieId(row.getObject("id", UUID.class)),
                        Tie.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends") == null
                                ? null
                                : row.getTimestamp("ends").toInstant()))
                .list();
    }

    void begin(
            @Nullable AccountId account,
            @Nullable TeamId team,
            ResidentId resident,
            Tie.Kind kind,
            @Nullable UUID cause,
            @Nullable Instant ends) {
        jdbc.sql("""
                insert into tie (id, resident, account, team, kind, cause, begins, ends)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(TieId.next().value())
                .param(resident.value())
                .param(account == null ? null : account.value())
                .param(team == null ? null : team.value())
                .param(kind.name())
                .param(cause)
                .param(now())
                .param(ends == null ? null : Timestamp.from(ends))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
