package nl.nabij.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.regions.Mistake;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import org.springframework.stereotype.Component;

/** Many further clients in a demonstration region, who have an assessment and no history yet, brought in by caseload files. */
@Component
class Crowd {

    private static final long SEED = 20_261_125;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final int CLIENTS_IN_A_FILE = 20_000;

    private final Accounts accounts;
    private final Imports imports;
    private final Steps steps;
    private final Clock clock;

    Crowd(Accounts accounts, Imports imports, Steps steps, Clock clock) {
        this.accounts = accounts;
        this.imports = imports;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param people how many clients, spread over all client managers
     * @param managers how many client managers there are then, those of the demonstration included
     * @param progress hears how many clients there are
     */
    void gather(int people, int managers, IntConsumer progress) {
        var chance = new Chance(SEED);
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var administrator = accounts.samples().stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::actor)
                .findFirst()
                .orElseThrow();
        var names = new InventedNames();
        for (var number = Cast.MANAGERS + 1; number <= managers; number++) {
            accounts.open(
                    Cast.managerEmail(number),
                    names.next(chance).full(),
                    null,
                    administrator.organisation(),
                    Set.of(Role.CLIENT_MANAGER));
        }
        for (var done = 0; done < people; ) {
            var part = Math.min(CLIENTS_IN_A_FILE, people - done);
            bringIn(new Population(chance, part, today, FIRST_NUMBER + done, managers).file(), administrator);
            done += part;
            progress.accept(done);
        }
    }

    private void bringIn(byte[] file, SignedIn administrator) {
        var id = accepted(imports.add("caseload", "crowd.csv", new ByteArrayInputStream(file), administrator));
        accepted(imports.check(id, imports.preview(id).mapping(), "additions"));
        steps.finish(id);
        accepted(imports.load(id));
        steps.finish(id);
    }

    private static ImportId accepted(Imports.Outcome outcome) {
        return switch (outcome) {
            case Imports.Outcome.Accepted(var id) -> id;
            case Imports.Outcome.Refused(var message, var arguments) -> throw new Mistake(message + " " + arguments);
        };
    }
}
