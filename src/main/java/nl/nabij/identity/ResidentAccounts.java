package nl.nabij.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the identity module: accounts of residents and of who acts for them. They work for no
 * organisation, have the role RESIDENT and no other, and choose a password with a link that works once.
 */
@Service
@Transactional
public class ResidentAccounts {

    private final Accounts accounts;
    private final AccountLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResidentAccounts(Accounts accounts, AccountLinks links, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far somebody is with an account. */
    public enum State {
        /** There is a link that was not used yet. */
        INVITED,
        /** Nobody chose a password, and the link works no more. */
        LINK_ENDED,
        /** A password was chosen; a sample person needs none. */
        IN_USE,
        ENDED
    }

    /**
     * One account, for who invited.
     *
     * @param linkEnds until when the link works; only while somebody is invited
     */
    public record Status(
            AccountId account,
            String name,
            String email,
            State state,
            @Nullable Instant linkEnds) {}

    /**
     * Opens an account without a password.
     *
     * @param former ended accounts of the same person; one with this e-mail address is opened again instead
     * @return empty if somebody else signs in with this e-mail address
     */
    public Optional<AccountId> open(String email, String name, Set<AccountId> former) {
        var known = accounts.byEmail(email);
        if (known.isEmpty()) {
            return Optional.of(accounts.open(email, name, null, null, Set.of(Role.RESIDENT)));
        }
        return known.filter(account -> former.contains(account.id()) && !account.isActive())
                .map(account -> {
                    accounts.reopen(account.id());
                    return account.id();
                });
    }

    /**
     * Makes a link with which the person chooses a password; an earlier one works no more.
     *
     * @param by who made it
     * @return the secret at its end, shown once
     * @throws IllegalArgumentException unless it is an account of a resident that has not ended
     */
    public String link(AccountId id, String by) {
        if (accounts.find(id)
                .filter(account -> account.organisation() == null && account.isActive())
                .isEmpty()) {
            throw new IllegalArgumentException("%s has no own place".formatted(id));
        }
        return links.make(id, by);
    }

    /** How many days a link works. */
    public long days() {
        return AccountLinks.LASTS.toDays();
    }

    /** @return empty if there is no such account of a resident */
    public Optional<Status> of(AccountId id) {
        return jdbc.sql("""
                select account.id, name, email, (password is not null or sample is not null) as chosen, ended_at is not null as ended,
                       (select max(ends_at) from account_link
                        where account_link.account = account.id and used_at is null and ends_at > :now) as link_ends
                from account where account.id = :id and organisation is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .query((row, number) -> {
                    var ends = row.getTimestamp("link_ends");
                    var linkEnds = ends == null ? null : ends.toInstant();
                    return new Status(
                            id,
                            row.getString("name"),
                            row.getString("email"),
                            state(row.getBoolean("ended"), row.getBoolean("chosen"), linkEnds),
                            linkEnds);
                })
                .optional();
    }

    /** Ends the account with its sessions and links. */
    public void end(AccountId id, String by) {
        accounts.end(id, by);
    }

    private static State state(boolean ended, boolean chosen, @Nullable Instant linkEnds) {
        if (ended) {
            return State.ENDED;
        }
        if (chosen) {
            return State.IN_USE;
        }
        return linkEnds == null ? State.LINK_ENDED : State.INVITED;
    }
}
