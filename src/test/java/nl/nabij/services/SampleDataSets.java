package nl.nabij.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nabij.World;
import nl.nabij.imports.Fault;
import nl.nabij.imports.Import;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.imports.Steps;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;

/** Data sets on their way into the social map, by the steps of the pages. */
public class SampleDataSets {

    private final Imports imports;
    private final Steps steps;
    private final SignedIn kees;

    public SampleDataSets(World world, Imports imports, Steps steps) {
        this.imports = imports;
        this.steps = steps;
        this.kees = world.official("Kees", Role.COORDINATOR);
    }

    /** A file after a step, with what there was to tell. */
    record Seen(Import file, List<Fault> faults) {

        boolean isTaken() {
            return file.status() == Import.Status.LOADED;
        }

        int count(String what) {
            return file.counts().getOrDefault(what, 0);
        }

        /** New, changed and gone: what is not as it was. */
        int differences() {
            return count("new") + count("changed") + count("gone");
        }

        List<Fault> leftOut() {
            return faults.stream().filter(fault -> !fault.warning()).toList();
        }

        List<Fault> of(Problem problem) {
            return faults.stream()
                    .filter(fault -> fault.message().equals("services.problem." + problem))
                    .toList();
        }
    }

    static Problem problem(Fault fault) {
        return Problem.valueOf(fault.message().substring("services.problem.".length()));
    }

    Seen checked(Path path, String source) {
        try (var content = Files.isDirectory(path) ? ImportServices.zipped(path) : Files.newInputStream(path)) {
            return checked(String.valueOf(path.getFileName()), content, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Seen checked(String name, InputStream content, String source) {
        var id = accepted(imports.add("services", name, content, kees));
        accepted(imports.check(id, Map.of(), "", source));
        return finished(id);
    }

    Seen loaded(Path path, String source) {
        return loaded(checked(path, source));
    }

    /** JSON of its own. */
    Seen loaded(String json, String source) {
        var content = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return loaded(checked("services.json", content, source));
    }

    /** Where nothing is good, as it was checked. */
    Seen loaded(Seen checked) {
        if (checked.file.good() == 0) {
            return checked;
        }
        accepted(imports.load(checked.file.id()));
        var loaded = finished(checked.file.id());
        assertThat(loaded.file.counts()).as("the check says what loading does").isEqualTo(checked.file.counts());
        return loaded;
    }

    Import undone(Seen loaded) {
        accepted(imports.undo(loaded.file.id()));
        return finished(loaded.file.id()).file;
    }

    ImportId brought(String name, String content) {
        return accepted(imports.add(
                "services", name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), kees));
    }

    private Seen finished(ImportId id) {
        steps.finish(id);
        return new Seen(imports.find(id).orElseThrow(), imports.faults(id, 0, 10_000));
    }

    private static ImportId accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).id();
    }
}
