package nl.nabij.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody chooses a password: shown once, used once, and good for a week at most. */
@Service
@Transactional
class AccountLinks {

    static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param account null for the first administrator, whose account the link makes */
    record Link(@Nullable AccountId account) {}

    /**
     * Makes a link; an earlier one for the same account works no more.
     *
     * @param account null for the first administrator
     * @param by who made it
     * @return the secret at its end
     */
    String make(@Nullable AccountId account, String by) {
        var id = account == null ? null : account.value();
        jdbc.sql("delete from account_link where account is not distinct from ? and used_at is null")
                .param(id)
                .update();
        var secret = Secrets.next();
        var now = clock.instant();
        jdbc.sql("insert into account_link (hash, account, made_by, made_at, ends_at) values (?, ?, ?, ?, ?)")
                .param(Secrets.hash(secret))
                .param(id)
                .param(by)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(LASTS)))
                .update();
        return secret;
    }

    /** Empty for a link that never was, was used, or has ended. */
    Optional<Link> find(String secret) {
        return jdbc.sql("select account from account_link where hash = ? and used_at is null and ends_at > ?")
                .params(Secrets.hash(secret), Timestamp.from(clock.instant()))
                .query((row, number) -> link(row.getObject("account", UUID.class)))
                .optional();
    }

    /** Uses the link up; only one of two who try at the same moment succeeds. */
    boolean use(String secret) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("update account_link set used_at = ? where hash = ? and used_at is null and ends_at > ?")
                        .params(now, Secrets.hash(secret), now)
                        .update()
                == 1;
    }

    void forget() {
        jdbc.sql("delete from account_link where ends_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }

    private static Link link(@Nullable UUID account) {
        return new Link(account == null ? null : new AccountId(account));
    }
}
