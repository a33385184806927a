package nl.nabij.demo;

import java.io.ByteArrayInputStream;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import org.springframework.stereotype.Component;

/** Brings an invented file in, by the same steps as an administrator takes. */
@Component
class InventedFiles {

    private final Imports imports;
    private final Steps steps;

    InventedFiles(Imports imports, Steps steps) {
        this.imports = imports;
        this.steps = steps;
    }

    /**
     * @param kind what the file holds: caseload or services
     * @param choice what the administrator chooses when the file is checked; empty where there is nothing to choose
     */
    void load(String kind, String name, byte[] file, String choice, SignedIn administrator) {
        var id = accepted(imports.add(kind, name, new ByteArrayInputStream(file), administrator));
        accepted(imports.check(id, imports.preview(id).mapping(), choice));
        steps.finish(id);
        accepted(imports.load(id));
        steps.finish(id);
    }

    private static ImportId accepted(Imports.Outcome outcome) {
        return switch (outcome) {
            case Imports.Outcome.Accepted(var id) -> id;
            case Imports.Outcome.Refused(var message, var arguments) ->
                throw new IllegalStateException("the invented file is refused: " + message + arguments);
        };
    }
}
