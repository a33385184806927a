package nl.nabij.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.nabij.identity.AccountRequest.Outcome;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The front door of the identity module: who may sign in to this region. */
@Service
@Transactional
public class Accounts {

    /** Accounts on one page of the list. */
    static final int PAGE = 50;

    /** Of every sample person, beside the card; it stands on the sign-in page, and opens nothing but invented people. */
    public static final String SAMPLE_PASSWORD = "samen aan de keukentafel";

    private static final String SELECT = """
            select id, email, name, organisation, ended_at is null as active, sample, stamp, version,
                   array(select role from account_role where account = account.id) as roles
            from account
            """;

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Supplier<String> sampleHash;

    Accounts(Organisations organisations, JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.sampleHash = SingletonSupplier.of(() -> String.valueOf(encoder.encode(SAMPLE_PASSWORD)));
    }

    /**
     * Opens an account.
     *
     * @param password in plain text, hashed here; null for somebody who will choose one, or never signs in
     * @param organisation null for a resident
     */
    public AccountId open(
            String email,
            String name,
            @Nullable String password,
            @Nullable OrganisationId organisation,
            Set<Role> roles) {
        var id = AccountId.next();
        jdbc.sql("""
                insert into account (id, email, name, organisation, password, opened_at, version)
                values (?, ?, ?, ?, ?, ?, 0)
                """)
                .param(id.value())
                .param(email.toLowerCase(Locale.ROOT))
                .param(name)
                .param(organisation == null ? null : organisation.value())
                .param(password == null ? null : encoder.encode(password))
                .param(Timestamp.from(clock.instant()))
                .update();
        roles.forEach(role -> give(id, role));
        return id;
    }

    /**
     * Opens the account of a sample person, who signs in by one click on the sign-in page, or with {@link #SAMPLE_PASSWORD}.
     *
     * @param sample what this person does all day, in one sentence; shown on the sign-in page
     * @throws IllegalStateException outside a demonstration region
     */
    public AccountId openSample(
            String email, String name, @Nullable OrganisationId organisation, Set<Role> roles, String sample) {
        if (!organisations.isDemonstration()) {
            throw new IllegalStateException("sample people live in a demonstration region only");
        }
        var id = open(email, name, null, organisation, roles);
        jdbc.sql("update account set sample = ?, password = ? where id = ?")
                .params(sample, sampleHash.get(), id.value())
                .update();
        return id;
    }

    /** The sample people, in the order in which they were opened. */
    public List<Account> samples() {
        return jdbc.sql(SELECT + "where sample is not null and ended_at is null order by opened_at, id")
                .query(Accounts::account)
                .list();
    }

    /** Joining twice changes nothing. */
    public void join(AccountId account, TeamId team) {
        jdbc.sql("insert into team_member (account, team) values (?, ?) on conflict do nothing")
                .params(account.value(), team.value())
                .update();
    }

    public Set<TeamId> teamsOf(AccountId account) {
        return jdbc
                .sql("select team from team_member where account = ?")
                .param(account.value())
                .query(UUID.class)
                .stream()
                .map(TeamId::new)
                .collect(Collectors.toSet());
    }

    /** Who works in a team now, by name. */
    public List<Account> membersOf(TeamId team) {
        return jdbc.sql(
                        SELECT
                                + "where id in (select account from team_member where team = ?) and ended_at is null order by name")
                .param(team.value())
                .query(Accounts::account)
                .list();
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> byEmail(String email) {
        return jdbc.sql(SELECT + "where email = ?")
                .param(email.toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    /** All accounts, ended ones included, by name. */
    public List<Account> all() {
        return jdbc.sql(SELECT + "order by name").query(Accounts::account).list();
    }

    /** Whether anybody can sign in to this region at all. */
    public boolean isAny() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * People at work whose name or e-mail address holds these letters, by name; everybody for an empty text.
     *
     * @param page 0 is the first
     * @return at most {@value #PAGE}, and one more where there is a next page; ended accounts last
     */
    List<Account> search(String text, int page) {
        return jdbc.sql(SELECT + """
                where organisation is not null and (name ilike ? or email ilike ?)
                order by ended_at is not null, name, email limit ? offset ?
                """)
                .params(like(text), like(text), PAGE + 1, Math.multiplyExact((long) page, PAGE))
                .query(Accounts::account)
                .list();
    }

    /** Opens the account of a colleague, without a password: that is chosen with a link. */
    Outcome invite(AccountRequest request) {
        if (byEmail(request.email()).isPresent()) {
            return new Outcome.EmailTaken();
        }
        if (isElsewhere(request)) {
            return new Outcome.TeamElsewhere();
        }
        var id = open(request.email(), request.name(), null, request.organisation(), request.roles());
        request.teams().forEach(team -> join(id, team));
        return new Outcome.Kept(find(id).orElseThrow());
    }

    /**
     * Changes an account of somebody at work.
     *
     * @param version of the account on the page that was filled in
     */
    Outcome change(AccountId id, AccountRequest request, int version, AccountId by) {
        if (byEmail(request.email()).filter(other -> !other.id().equals(id)).isPresent()) {
            return new Outcome.EmailTaken();
        }
        if (isElsewhere(request)) {
            return new Outcome.TeamElsewhere();
        }
        if (id.equals(by) && !request.roles().contains(Role.ADMINISTRATOR)) {
            return new Outcome.OwnKeys();
        }
        var changed = jdbc.sql("""
                update account set name = ?, email = ?, organisation = ?, version = version + 1
                where id = ? and version = ? and organisation is not null
                """)
                .params(request.name(), request.email(), request.organisation().value(), id.value(), version)
                .update();
        if (changed == 0) {
            return new Outcome.ChangedMeanwhile(find(id).orElseThrow());
        }
        jdbc.sql("delete from account_role where account = ?").param(id.value()).update();
        request.roles().forEach(role -> give(id, role));
        jdbc.sql("delete from team_member where account = ?").param(id.value()).update();
        request.teams().forEach(team -> join(id, team));
        return new Outcome.Kept(find(id).orElseThrow());
    }

    /** Ends an account: its sessions, links and tokens end with it. Ending twice changes nothing. */
    public void end(AccountId id, String by) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update account set ended_at = ?, stamp = stamp + 1, version = version + 1
                where id = ? and ended_at is null
                """).params(now, id.value()).update();
        jdbc.sql("delete from account_link where account = ? and used_at is null")
                .param(id.value())
                .update();
        jdbc.sql("update token set ended_at = ?, ended_by = ? where account = ? and ended_at is null")
                .params(now, by, id.value())
                .update();
        endSessions(id);
    }

    /** Opens an ended account again; its old password works no more. */
    void reopen(AccountId id) {
        jdbc.sql("update account set ended_at = null, password = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** @param hash Argon2id */
    Account setPassword(AccountId id, String hash) {
        jdbc.sql("update account set password = ?, stamp = stamp + 1, version = version + 1 where id = ?")
                .params(hash, id.value())
                .update();
        endSessions(id);
        return find(id).orElseThrow();
    }

    private void endSessions(AccountId id) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(id.toString())
                .update();
    }

    private boolean isElsewhere(AccountRequest request) {
        return request.teams().stream()
                .anyMatch(team -> organisations
                        .team(team)
                        .filter(found -> found.organisation().equals(request.organisation()))
                        .isEmpty());
    }

    private void give(AccountId id, Role role) {
        jdbc.sql("insert into account_role (account, role) values (?, ?)")
                .params(id.value(), role.name())
                .update();
    }

    private static String like(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Argon2id; empty for somebody who has not chosen a password yet. */
    Optional<String> passwordOf(AccountId account) {
        return jdbc.sql("select password from account where id = ? and password is not null")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                organisation == null ? null : new OrganisationId(organisation),
                roles,
                row.getBoolean("active"),
                row.getString("sample"),
                row.getInt("stamp"),
                row.getInt("version"));
    }
}
