package nl.nabij.identity;

import java.util.Optional;
import java.util.Set;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Choosing a password. Hashing happens before the transaction, so that no connection waits for it. */
@Service
class Passwords {

    private final Accounts accounts;
    private final AccountLinks links;
    private final Organisations organisations;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;

    Passwords(
            Accounts accounts,
            AccountLinks links,
            Organisations organisations,
            PasswordEncoder encoder,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.organisations = organisations;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    /** What can come of choosing a password. */
    sealed interface Chosen {

        /** Every session the account had has ended. */
        record Done(Account account) implements Chosen {}

        /** @param key message key of what is wrong with the password */
        record Weak(String key) implements Chosen {}

        /** The old password is wrong. */
        record Refused() implements Chosen {}

        /** The link was used, has ended or never was. */
        record Gone() implements Chosen {}
    }

    /** Who is signed in chooses another one. */
    Chosen change(Account account, String old, String password) {
        var right = accounts.passwordOf(account.id())
                .filter(hash -> encoder.matches(old, hash))
                .isPresent();
        if (!right) {
            return new Chosen.Refused();
        }
        return set(account, password);
    }

    /** With a link from an administrator. */
    Chosen choose(String link, String password) {
        var account = links.find(link).flatMap(this::accountOf);
        if (account.isEmpty()) {
            return new Chosen.Gone();
        }
        var fault = fault(password, account.get().email(), account.get().name());
        if (fault.isPresent()) {
            return new Chosen.Weak(fault.get());
        }
        var hash = hash(password);
        return transaction.execute(status -> links.use(link)
                ? new Chosen.Done(accounts.setPassword(account.get().id(), hash))
                : new Chosen.Gone());
    }

    /** With the link that the program prints when a region has no account: the first administrator. */
    Chosen begin(String link, FirstAdministrator first) {
        if (links.find(link).filter(found -> found.account() == null).isEmpty() || accounts.isAny()) {
            return new Chosen.Gone();
        }
        var fault = fault(first.password(), first.email(), first.name());
        if (fault.isPresent()) {
            return new Chosen.Weak(fault.get());
        }
        var hash = hash(first.password());
        return transaction.execute(status -> {
            if (!links.use(link)) {
                return new Chosen.Gone();
            }
            organisations.nameRegion(first.region());
            var organisation = organisations
                    .named(first.organisation())
                    .orElseGet(
                            () -> organisations.add(first.organisation(), Organisation.Kind.MUNICIPALITY, null, null));
            var id = accounts.open(first.email(), first.name(), null, organisation.id(), Set.of(Role.ADMINISTRATOR));
            return new Chosen.Done(accounts.setPassword(id, hash));
        });
    }

    private Chosen set(Account account, String password) {
        var fault = fault(password, account.email(), account.name());
        if (fault.isPresent()) {
            return new Chosen.Weak(fault.get());
        }
        return new Chosen.Done(accounts.setPassword(account.id(), hash(password)));
    }

    private Optional<Account> accountOf(AccountLinks.Link link) {
        AccountId id = link.account();
        return id == null ? Optional.empty() : accounts.find(id).filter(Account::isActive);
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private static Optional<String> fault(String password, String email, String name) {
        return PasswordRules.fault(password, email, name);
    }
}
