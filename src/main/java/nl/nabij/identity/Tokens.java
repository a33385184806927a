package nl.nabij.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which another program acts as an account. */
@Service
@Transactional
class Tokens {

    /** By these letters a scanner of secrets knows a token that was published by mistake. */
    static final String PREFIX = "nabij_";

    private static final String SELECT = """
            select token.*, account.name as owner from token join account on account.id = token.account
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return the token itself, to be shown once */
    String make(AccountId account, String name, Duration lasts) {
        var secret = PREFIX + Secrets.next();
        var now = clock.instant();
        jdbc.sql("insert into token (id, account, name, hash, made_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        account.value(),
                        name,
                        Secrets.hash(secret),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(lasts)))
                .update();
        return secret;
    }

    /** As whom a request acts; empty for a token that never was, was withdrawn or has ended, and for an ended account. */
    Optional<Account> accountOf(String secret) {
        var now = clock.instant();
        var hash = Secrets.hash(secret);
        var account = jdbc.sql("select account from token where hash = ? and ended_at is null and ends_at > ?")
                .params(hash, Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .flatMap(accounts::find)
                .filter(Account::isActive);
        if (account.isPresent()) {
            jdbc.sql("update token set used_at = ? where hash = ? and (used_at is null or used_at < ?)")
                    .params(Timestamp.from(now), hash, Timestamp.from(now.minusSeconds(60)))
                    .update();
        }
        return account;
    }

    /** Newest first. */
    List<Token> of(AccountId account) {
        return jdbc.sql(SELECT + "where account = ? order by made_at desc")
                .param(account.value())
                .query(Tokens::token)
                .list();
    }

    /** Of the whole region, newest first. */
    List<Token> all() {
        return jdbc.sql(SELECT + "order by made_at desc limit 500")
                .query(Tokens::token)
                .list();
    }

    /** @param owner whose token it has to be; null for an administrator */
    void withdraw(UUID token, @Nullable AccountId owner, String by) {
        jdbc.sql("""
                update token set ended_at = ?, ended_by = ?
                where id = ? and ended_at is null and (?::uuid is null or account = ?::uuid)
                """)
                .param(Timestamp.from(clock.instant()))
                .param(by)
                .param(token)
                .param(owner == null ? null : owner.value())
                .param(owner == null ? null : owner.value())
                .update();
    }

    void forget() {
        jdbc.sql("delete from token where least(ends_at, coalesce(ended_at, ends_at)) < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(365))))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("owner"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
