package nl.nabij.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Right;
import nl.nabij.access.Shown;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.Referral.Turn;
import nl.nabij.referrals.ReferralDetail.Side;
import nl.nabij.services.Service;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What both sides see of a referral, and what lies in their trays. */
@Component
class Reading {

    /** After a no: somebody is still asked to look for something else. */
    private static final String SEARCHING =
            "exists (select from task where subject = referral.id and kind = 'referral-elsewhere' and done_at is null)";

    private static final String LIST = "select " + SEARCHING + """
             as searching, referral.sender = :account as mine,
                   referral.id, referral.resident, called_name, service.name as service, organisation.name as receiver,
                   account.name as sender, referral.status, sent_at, changed_at
            from referral
            join service on service.id = referral.service
            join organisation on organisation.id = referral.receiver
            join account on account.id = referral.sender
            where
            """;
    private static final String OWN_TEAM = "team in (select team from team_member where account = :account)";

    private final ReferralRepository repository;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Services services;
    private final Trail trail;
    private final Terms terms;
    private final Clock clock;

    Reading(
            ReferralRepository repository,
            JdbcClient jdbc,
            Keys keys,
            Accounts accounts,
            Organisations organisations,
            Services services,
            Trail trail,
            Terms terms,
            Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.keys = keys;
        this.accounts = accounts;
        this.organisations = organisations;
        this.services = services;
        this.trail = trail;
        this.terms = terms;
        this.clock = clock;
    }

    /** The referral, for whoever stands on one of its sides. */
    Optional<Referral> find(ReferralId id, Access access) {
        return repository
                .findByIdAndResident(id, access.resident())
                .filter(referral -> side(referral, access).isPresent());
    }

    /**
     * On which side somebody stands who has a key to the resident: a team that got another referral of the same resident is
     * on neither side of this one.
     */
    Optional<Side> side(Referral referral, Access access) {
        if (access.actor() instanceof Self) {
            return Optional.of(Side.RESIDENT);
        }
        if (isReceiver(referral, access)) {
            return Optional.of(Side.RECEIVER);
        }
        return access.may(Right.FOLLOW) ? Optional.of(Side.SENDER) : Optional.empty();
    }

    boolean isReceiver(Referral referral, Access access) {
        return access.may(Right.ANSWER)
                && access.actor() instanceof SignedIn professional
                && accounts.teamsOf(professional.account()).contains(referral.team());
    }

    ReferralDetail detail(Referral referral, Access access) {
        var sender = accounts.find(referral.sender());
        var receiver = organisations.find(referral.receiver());
        var due = terms.due(referral).filter(day -> isOpen(referral));
        return new ReferralDetail(
                referral,
                side(referral, access).orElseThrow(),
                services.find(referral.service()).map(Service::name).orElse(""),
                receiver.map(Organisation::name).orElse(""),
                organisations.team(referral.team()).map(Team::name).orElse(""),
                receiver.map(Organisation::phone).orElse(null),
                sender.map(Account::name).orElse(""),
                sender.map(Account::organisation)
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                due.orElse(null),
                due.map(this::lateBy).orElse(0),
                trail.changes(referral.id()),
                trail.messages(referral.id()));
    }

    Shown<ReferralView> incoming(ListAccess list) {
        return keys.show(
                rows(
                        OWN_TEAM + " and referral.status in ('SENT', 'SEEN', 'ACCEPTED', 'FIRST_CONTACT', 'FINISHED')",
                        list),
                ReferralView::resident,
                list);
    }

    Shown<ReferralView> late(ListAccess list) {
        var late = rows("(referral.sender = :account or " + OWN_TEAM + """
                                 and referral.status <> 'DECLINED') and referral.status not in ('FEEDBACK', 'WITHDRAWN')
                                  and (referral.status <> 'DECLINED' or exists (
                                      select from resident r where r.id = referral.resident and not r.do_not_contact
                                        and r.deceased_on is null and r.moved_away_on is null))
                                """, list).stream()
                .filter(referral -> referral.lateBy() > 0)
                .toList();
        return keys.show(late, ReferralView::resident, list);
    }

    /** What is due first stands first. */
    private List<ReferralView> rows(String where, ListAccess list) {
        return jdbc
                .sql(LIST + where)
                .param("account", ((SignedIn) list.actor()).account().value())
                .query((row, number) -> view(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        view -> Optional.ofNullable(view.due()).orElse(LocalDate.MAX)))
                .toList();
    }

    private ReferralView view(ResultSet row) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        var searching = row.getBoolean("searching");
        var sentAt = row.getTimestamp("sent_at").toInstant();
        var due = terms.due(status, sentAt, row.getTimestamp("changed_at").toInstant())
                .filter(day -> status != Status.DECLINED || searching);
        return new ReferralView(
                new ReferralId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getString("called_name"),
                row.getString("service"),
                row.getString("receiver"),
                row.getString("sender"),
                row.getBoolean("mine"),
                status,
                status == Status.DECLINED ? Turn.SENDER : Turn.RECEIVER,
                LocalDate.ofInstant(sentAt, Time.ZONE),
                due.orElse(null),
                due.map(this::lateBy).orElse(0));
    }

    private boolean isOpen(Referral referral) {
        return referral.status() != Status.DECLINED
                || jdbc.sql("select " + SEARCHING + " from referral where id = ?")
                        .param(referral.id().value())
                        .query(Boolean.class)
                        .single();
    }

    private int lateBy(LocalDate due) {
        return WorkingDays.between(due, LocalDate.ofInstant(clock.instant(), Time.ZONE));
    }
}
