package nl.nabij.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;

/** The pages of files: in every state in which a file can wait for somebody. */
class ImportsExamples implements PageExamples {

    private static final Path SAMPLES = Path.of("src/test/resources/caseload");

    private final World world;
    private final Imports imports;
    private final Steps steps;
    private final ImportRepository files;

    ImportsExamples(World world, Imports imports, Steps steps, ImportRepository files) {
        this.world = world;
        this.imports = imports;
        this.steps = steps;
        this.files = files;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea", Role.ADMINISTRATOR);
        var waiting = add(bea, sample("caseload-2017-excel.csv"));
        var checked = add(bea, sample("caseload-faults.csv"));
        imports.check(checked, imports.preview(checked).mapping(), "additions");
        steps.finish(checked);
        var working = add(bea, sample("caseload-2013.csv"));
        files.status(working, Import.Status.CHECKING, null);
        var cancelled = add(bea, "Klantnummer;Voornaam\n1;Jan\n".getBytes(StandardCharsets.UTF_8));
        imports.cancel(cancelled);
        return List.of(
                Example.of(bea, "/imports"),
                Example.of(bea, "/imports/new"),
                new Example("/imports/{import}", bea, "/imports/" + waiting),
                new Example("/imports/{import}", bea, "/imports/" + checked),
                new Example("/imports/{import}", bea, "/imports/" + checked + "?mapping=true"),
                new Example("/imports/{import}", bea, "/imports/" + working),
                new Example("/imports/{import}", bea, "/imports/" + cancelled));
    }

    private ImportId add(SignedIn by, byte[] content) {
        return ((Imports.Outcome.Accepted)
                        imports.add("caseload", "caseload.csv", new ByteArrayInputStream(content), by))
                .id();
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
