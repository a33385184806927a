package nl.nabij.caseload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.nabij.World;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Import;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.imports.Steps;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import org.springframework.context.ApplicationContext;

/** The sample files with teams, managers and clients of their own, so that tests never meet each other's. */
class SampleCaseload {

    private static final Path SAMPLES = Path.of("src/test/resources/caseload");
    private static final AtomicInteger COUNT = new AtomicInteger();

    final String mark = "q" + COUNT.incrementAndGet();
    final SignedIn administrator;

    private final Imports imports;
    private final Steps steps;
    private final Accounts accounts;
    private final TeamId noord;

    SampleCaseload(ApplicationContext program) {
        this.imports = program.getBean(Imports.class);
        this.steps = program.getBean(Steps.class);
        this.accounts = program.getBean(Accounts.class);
        var organisations = program.getBean(Organisations.class);
        var municipality = organisations
                .add("Gemeente " + mark + " " + Math.random(), Organisation.Kind.MUNICIPALITY, null, null)
                .id();
        TeamId first = null;
        for (var team : "Noord Zuid Oost West Centrum Zaandam Purmerend".split(" ")) {
            var id = organisations
                    .addTeam(municipality, "Activering %s %s".formatted(mark, team), null)
                    .id();
            first = first == null ? id : first;
        }
        this.noord = java.util.Objects.requireNonNull(first);
        IntStream.rangeClosed(1, 25)
                .forEach(i ->
                        accounts.open(email(i), "Klantmanager " + i, null, municipality, Set.of(Role.CLIENT_MANAGER)));
        this.administrator = program.getBean(World.class).official("Beheer", Role.ADMINISTRATOR);
    }

    /** Of the 25 managers. */
    String email(int manager) {
        return "klantmanager%02d@%s.example".formatted(manager, mark);
    }

    SignedIn manager(int manager) {
        return accounts.byEmail(email(manager)).orElseThrow().actor();
    }

    /** Whoever leads the team Noord from now on. */
    AccountId lead() {
        var lead = accounts.open(
                "lead@%s.example".formatted(mark),
                "Lotte",
                null,
                administrator.organisation(),
                Set.of(Role.TEAM_LEAD, Role.CLIENT_MANAGER));
        accounts.join(lead, noord);
        return lead;
    }

    String number(String number) {
        return mark + number;
    }

    byte[] file(String name) {
        return file(name, content -> content);
    }

    /** A sample file as bytes, after a change to its text; its letters with accents stay as they are written. */
    byte[] file(String name, UnaryOperator<String> change) {
        try {
            var content = Files.readString(SAMPLES.resolve(name), ISO_8859_1);
            return change.apply(content.replaceAll("(?m)^(\\d{6}[;,])", mark + "$1")
                            .replace("voorbeeldregio", mark)
                            .replace("Activering ", "Activering " + mark + " "))
                    .getBytes(ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Import checked(byte[] file, String choice) {
        var id = accepted(imports.add("caseload", "caseload.csv", new ByteArrayInputStream(file), administrator));
        accepted(imports.check(id, imports.preview(id).mapping(), choice));
        steps.finish(id);
        return imports.find(id).orElseThrow();
    }

    Import loaded(byte[] file, String choice) {
        return loaded(checked(file, choice));
    }

    Import loaded(Import checked) {
        accepted(imports.load(checked.id()));
        steps.finish(checked.id());
        return imports.find(checked.id()).orElseThrow();
    }

    Import undone(ImportId id) {
        accepted(imports.undo(id));
        steps.finish(id);
        return imports.find(id).orElseThrow();
    }

    private static ImportId accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).id();
    }
}
