package nl.nabij.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.organisations.Organisations;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/** What a host does with accounts from the command line. */
final class AccountCommands {

    private AccountCommands() {}

    /** Opens an account and prints its link. */
    @Component
    @Usage(
            name = "account add",
            arguments = "EMAIL NAME",
            summary = "adds an account of somebody at work and prints the link for the first sign-in",
            options = {
                "--organisation NAME  where the person works; not needed while there is one organisation",
                "--role ROLE  what the account is for, several with commas; ADMINISTRATOR when not given",
                "--address URL  where the program answers; http://localhost:8080 when not given"
            })
    static class Add implements Command {

        private final Accounts accounts;
        private final AccountLinks links;
        private final Organisations organisations;

        Add(Accounts accounts, AccountLinks links, Organisations organisations) {
            this.accounts = accounts;
            this.links = links;
            this.organisations = organisations;
        }

        @Override
        public int run(CommandLine line) {
            var email = line.argument("EMAIL").toLowerCase(Locale.ROOT);
            if (!WelcomeController.EMAIL.matcher(email).matches()) {
                throw new Mistake("'%s' is no e-mail address".formatted(email));
            }
            if (accounts.byEmail(email).isPresent()) {
                throw new Mistake("there is an account %s already; account reset gives it a new link".formatted(email));
            }
            var all = organisations.all();
            var organisation = line.option("organisation")
                    .map(name -> organisations
                            .named(name)
                            .orElseThrow(() -> new Mistake("there is no organisation '%s'".formatted(name))))
                    .or(() -> all.size() == 1 ? java.util.Optional.of(all.getFirst()) : java.util.Optional.empty())
                    .orElseThrow(() -> new Mistake("say where the person works with --organisation NAME"));
            var id = accounts.open(
                    email,
                    line.argument("NAME"),
                    null,
                    organisation.id(),
                    roles(line.option("role").orElse("ADMINISTRATOR")));
            line.print(address(line) + links.make(id, "the host"));
            return 0;
        }

        private static Set<Role> roles(String typed) {
            var known = Arrays.stream(Role.values())
                    .filter(role -> role != Role.RESIDENT)
                    .map(Role::name)
                    .toList();
            return Arrays.stream(typed.split(","))
                    .map(role -> role.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                    .map(role -> {
                        if (!known.contains(role)) {
                            throw new Mistake("there is no role '%s'; choose from %s".formatted(role, known));
                        }
                        return Role.valueOf(role);
                    })
                    .collect(Collectors.toSet());
        }
    }

    /** Prints a new link for an account. */
    @Component
    @Usage(
            name = "account reset",
            arguments = "EMAIL",
            summary = "prints a link with which the person chooses a new password",
            options = {"--address URL  where the program answers; http://localhost:8080 when not given"})
    static class Reset implements Command {

        private final Accounts accounts;
        private final AccountLinks links;

        Reset(Accounts accounts, AccountLinks links) {
            this.accounts = accounts;
            this.links = links;
        }

        @Override
        public int run(CommandLine line) {
            line.print(address(line)
                    + links.make(found(accounts, line.argument("EMAIL")).id(), "the host"));
            return 0;
        }
    }

    /** Lists the accounts. */
    @Component
    @Usage(name = "account list", summary = "lists the accounts: e-mail address, name, roles")
    static class All implements Command {

        private final Accounts accounts;

        All(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public int run(CommandLine line) {
            for (var account : accounts.all()) {
                line.print("%s\t%s\t%s%s"
                        .formatted(
                                account.email(),
                                account.name(),
                                account.rolesInOrder().stream().map(Role::name).collect(Collectors.joining(",")),
                                account.isActive() ? "" : "\tended"));
            }
            return 0;
        }
    }

    /** Makes a token. */
    @Component
    @Usage(
            name = "token",
            arguments = "ACCOUNT",
            summary = "prints a token of the JSON interface that acts as the account of this e-mail address",
            options = {
                "--name TEXT  what it is for; 'command line' when not given",
                "--days N  how long it works, 1 to 365; 90 when not given"
            })
    static class Make implements Command {

        private final Accounts accounts;
        private final Tokens tokens;

        Make(Accounts accounts, Tokens tokens) {
            this.accounts = accounts;
            this.tokens = tokens;
        }

        @Override
        public int run(CommandLine line) {
            var account = found(accounts, line.argument("ACCOUNT"));
            line.print(tokens.make(
                    account.id(),
                    line.option("name").orElse("command line"),
                    days(line.option("days").orElse("90"))));
            return 0;
        }

        private static Duration days(String typed) {
            if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 365) {
                throw new Mistake("--days takes a number from 1 to 365, not '%s'".formatted(typed));
            }
            return Duration.ofDays(Integer.parseInt(typed));
        }
    }

    private static Account found(Accounts accounts, String email) {
        return accounts.byEmail(email)
                .filter(Account::isActive)
                .orElseThrow(() -> new Mistake("there is no account '%s'".formatted(email)));
    }

    private static String address(CommandLine line) {
        var address = line.option("address").orElse("http://localhost:8080").replaceAll("/+$", "");
        try {
            if (URI.create(address).getHost() != null) {
                return address + "/welcome/";
            }
        } catch (IllegalArgumentException e) {
            throw new Mistake("'%s' is no address".formatted(address), e);
        }
        throw new Mistake("'%s' is no address".formatted(address));
    }
}
