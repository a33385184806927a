package nl.nabij.signals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Residents;
import nl.nabij.residents.UnconfirmedResidents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import nl.nabij.signals.Signal.Origin;
import nl.nabij.signals.Signal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the signals module for who tells what was noticed, and hears how far it is. */
@Service
@Transactional
public class Signals {

    /** As many of the own signals as one list shows. */
    static final int MOST = 100;

    private final SignalRows rows;
    private final Readers readers;
    private final SignalTurns turns;
    private final SignalCover cover;
    private final UnconfirmedResidents unconfirmed;
    private final Residents residents;
    private final Accounts accounts;
    private final Ties ties;
    private final Keys keys;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Signals(
            SignalRows rows,
            Readers readers,
            SignalTurns turns,
            SignalCover cover,
            UnconfirmedResidents unconfirmed,
            Residents residents,
            Accounts accounts,
            Ties ties,
            Keys keys,
            Settings settings,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.turns = turns;
        this.cover = cover;
        this.unconfirmed = unconfirmed;
        this.residents = residents;
        this.accounts = accounts;
        this.ties = ties;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody with an account tells what he or she noticed. The person it is about is there from now on, unconfirmed, and a
     * team is asked to read it: all in one transaction, or nothing.
     *
     * @param id made with the empty form: a double click tells it once
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public Raised raise(SignalId id, SignalRequest request, Opening opening) {
        return keep(request, Sending.byAccount(id), opening);
    }

    /** As {@link #raise(SignalId, SignalRequest, Opening)}, by somebody without an account. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Raised raise(SignalRequest request, Sending sending, Opening opening) {
        return keep(request, sending, opening);
    }

    /**
     * The resident asks for contact; it goes to the own client manager, while that one is away to who stands in, else to the
     * team of the neighbourhood.
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public Raised raiseOwn(SignalId id, SignalRequest request, Access access) {
        if (!(access.actor() instanceof Self self)) {
            return new Raised.NotThere();
        }
        lock(id.toString());
        if (isThere(id)) {
            return new Raised.Before();
        }
        var team = readers.of(residents.address(access).postcode());
        if (team.isEmpty()) {
            return new Raised.NobodyReads();
        }
        var manager = ties.managerOf(access.resident()).orElse(null);
        var instead = manager == null
                ? null
                : cover.instead(manager, team.get(), turns.due(State.TAKEN)).orElse(null);
        var signal = signal(
                id,
                access.resident(),
                Origin.SELF,
                self.account(),
                request,
                null,
                instead == null ? team.get() : instead.team(),
                instead == null ? manager : instead.standIn());
        rows.add(signal, null);
        turns.raised(signal, instead == null ? null : manager, access);
        events.publishEvent(new SignalEvent.Raised(id, access.resident(), signal.raisedAt()));
        return new Raised.Done(id);
    }

    /** What the one who looks raised, newest first. */
    @Opens(Part.SIGNAL)
    Shown<SentView> sent(ListAccess list) {
        return keys.show(
                rows.raisedBy(account(list), MOST).stream().map(SentView::of).toList(), SentView::resident, list);
    }

    /** One that the one who looks raised; nothing where somebody else did. */
    @Opens(Part.SIGNAL)
    Shown<SentView> sent(SignalId id, ListAccess list) {
        return keys.show(
                rows.raisedBy(account(list), id).stream().map(SentView::of).toList(), SentView::resident, list);
    }

    /** What who holds the receipt may hear. */
    @Opens(Part.SIGNAL)
    Optional<Heard> heard(Access access) {
        return access.actor() instanceof LinkHolder holder
                ? rows.find(new SignalId(holder.link()), access.resident()).map(Heard::of)
                : Optional.empty();
    }

    /** What was told about this resident, newest first, for who works with that person. */
    @Opens(Part.SIGNAL)
    public List<Signal> about(Access access) {
        return access.actor() instanceof SignedIn ? rows.about(access.resident()) : List.of();
    }

    /** What was told about the resident who looks, as far as that person may read it, newest first. */
    @Opens(Part.SIGNAL)
    List<OwnView> own(Access access) {
        return rows.about(access.resident()).stream()
                .map(signal -> OwnView.of(signal, by(signal)))
                .toList();
    }

    private Raised keep(SignalRequest request, Sending sending, Opening opening) {
        lock(sending.receipt() == null ? sending.id().toString() : sending.receipt());
        if (sending.receipt() == null
                ? isThere(sending.id())
                : rows.receipt(sending.receipt()).isPresent()) {
            return new Raised.Before();
        }
        if (sending.apart() != null && rows.apart() >= settings.of(SignalSettings.MOST_APART)) {
            return new Raised.Full();
        }
        var team = sending.apart() == null ? readers.of(request.postcode()) : readers.ofWholeRegion();
        if (team.isEmpty()) {
            return new Raised.NobodyReads();
        }
        var signal = signal(
                sending.id(),
                opening.resident(),
                opening.actor() instanceof SignedIn ? Origin.ACCOUNT : Origin.PUBLIC,
                sender(opening.actor()),
                request,
                sending.apart(),
                team.get(),
                null);
        unconfirmed.begin(whole(request.postcode()), opening);
        rows.add(signal, sending.receipt());
        turns.raised(signal, opening);
        events.publishEvent(new SignalEvent.Raised(signal.id(), signal.resident(), signal.raisedAt()));
        return new Raised.Done(signal.id());
    }

    private Signal signal(
            SignalId id,
            ResidentId resident,
            Origin origin,
            @Nullable AccountId sender,
            SignalRequest request,
            Signal.@Nullable Apart apart,
            TeamId team,
            @Nullable AccountId taker) {
        var now = clock.instant();
        var state = apart != null ? State.APART : taker != null ? State.TAKEN : State.WAITING;
        return new Signal(
                id,
                resident,
                origin,
                sender,
                request.seen(),
                request.topics(),
                request.about(),
                request.postcode(),
                request.contact(),
                request.knows(),
                state,
                apart,
                team,
                taker,
                now,
                turns.due(state),
                taker == null ? null : now,
                null,
                null,
                null,
                null,
                true);
    }

    private @Nullable String by(Signal signal) {
        var sender = signal.sender();
        return sender == null
                ? signal.contact()
                : accounts.find(sender).map(Account::name).orElse(null);
    }

    private static @Nullable AccountId sender(Actor actor) {
        return actor instanceof SignedIn somebody ? somebody.account() : null;
    }

    /** Only a whole postcode says where somebody lives. */
    private static @Nullable String whole(@Nullable String postcode) {
        return postcode != null && postcode.length() == 6 ? postcode : null;
    }

    private boolean isThere(SignalId id) {
        return jdbc.sql("select exists (select from signal where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** The same form, sent twice at the same moment, is kept one after the other. */
    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))::text")
                .param(what)
                .query(String.class)
                .single();
    }

    private static AccountId account(ListAccess list) {
        return ((SignedIn) list.actor()).account();
    }
}
