package nl.nabij.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator sees of a file. */
@RegionTest
class ImportPagesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/caseload");

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Steps steps;

    @Test
    void mappingIsGuessedAndTheFirstRowsAreShown() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var id = add(bea, "caseload-2017-excel.csv");

            var page = pages.page(bea, "/imports/" + id);

            assertThat(page.select("#column-client-number option[selected]").text())
                    .isEqualTo("Klantnummer");
            assertThat(page.select("#column-score-finances option[selected]").text())
                    .isEqualTo("Financiën");
            assertThat(page.select("tbody tr")).hasSize(5);
            assertThat(page.select("tbody tr").eachText().getFirst()).contains("Kevin de Vries");
        });
    }

    @Test
    void neededColumnThatIsNotChosenIsAskedFor() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var id = add(bea, "caseload-2017-excel.csv");

            var page = pages.page(bea, "/imports/" + id);
            var refused = imports.check(id, Map.of("client-number", 0), "additions");

            assertThat(page.select("label[for=column-family-name]").text()).contains("Nodig");
            assertThat(refused)
                    .isEqualTo(new Imports.Outcome.Refused(
                            "imports.refused.missing", List.of("given-name", "family-name", "manager", "team")));
        });
    }

    @Test
    void faultsStandByRowAndColumnWithWhatToDo() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var id = checked(bea, "caseload-faults.csv");

            var page = pages.page(bea, "/imports/" + id);

            assertThat(page.select("tbody tr").eachText())
                    .anySatisfy(row -> assertThat(row).startsWith("14 Postcode 15012 AB Een postcode heeft"));
            assertThat(pages.page(bea, "/imports/" + id + "?page=2")
                            .select("tbody tr")
                            .eachText())
                    .anySatisfy(row -> assertThat(row).startsWith("27 Klantnummer 999990019 Dit is een BSN."));
            assertThat(page.select("form[action$=cancellation] button").text()).isEqualTo("Laad niets");
        });
    }

    @Test
    void nobodyButAnAdministratorSeesFiles() {
        World.A.run(() -> {
            var anna = world.clientManager();

            assertThat(pages.get(anna, "/imports")).hasStatus(404);
        });
    }

    @Test
    void coordinatorSeesFilesOfTheSocialMapOnly() {
        World.A.run(() -> {
            var kees = world.official("Kees", Role.COORDINATOR);
            var caseload = add(world.official("Bea", Role.ADMINISTRATOR), "caseload-2013.csv");

            assertThat(pages.get(kees, "/imports/" + caseload)).hasStatus(404);
            assertThat(pages.get(kees, "/imports/" + caseload + "/faults.csv")).hasStatus(404);
            assertThat(pages.page(kees, "/imports").select("a[href$=" + caseload + "]"))
                    .isEmpty();
            assertThat(pages.page(kees, "/imports/new").select("[name=kind]").eachAttr("value"))
                    .containsExactly("services");
        });
    }

    @Test
    void fileOfAnotherRegionIsNotThere() {
        var id = new ImportId[1];
        World.A.run(() -> id[0] = add(world.official("Bea", Role.ADMINISTRATOR), "caseload-2013.csv"));

        World.B.run(() -> assertThat(imports.find(id[0])).isEmpty());
    }

    @Test
    void mappingIsRememberedForTheSameNamesOfColumns() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var content = "Nr;Naam;Achter;KM;Groep %s\n1;Jan;Wit;a;b\n".formatted(bea.account());
            var first = add(bea, content.getBytes(StandardCharsets.UTF_8));
            var mapping = Map.of("client-number", 0, "given-name", 1, "family-name", 2, "manager", 3, "team", 4);
            assertThat(imports.preview(first).mapping()).isNotEqualTo(mapping);
            imports.check(first, mapping, "additions");

            var second = add(bea, content.replace("Jan", "Piet").getBytes(StandardCharsets.UTF_8));

            assertThat(imports.preview(second).remembered()).isTrue();
            assertThat(imports.preview(second).mapping()).isEqualTo(mapping);
        });
    }

    @Test
    void fileThatCannotBeReadIsRefusedAndNotKept() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);

            var outcome = imports.add(
                    "caseload", "x.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), bea);

            assertThat(outcome).isEqualTo(new Imports.Outcome.Refused("imports.unreadable.pdf", List.of()));
        });
    }

    @Test
    void cellThatASpreadsheetWouldRunIsMadeHarmless() {
        assertThat(FaultFile.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(FaultFile.harmless("-3")).isEqualTo("'-3");
        assertThat(FaultFile.harmless("+31")).isEqualTo("'+31");
        assertThat(FaultFile.harmless("@x")).isEqualTo("'@x");
        assertThat(FaultFile.harmless("1501 AB")).isEqualTo("1501 AB");
    }

    private ImportId checked(SignedIn by, String name) {
        var id = add(by, name);
        imports.check(id, imports.preview(id).mapping(), "additions");
        steps.finish(id);
        return id;
    }

    private ImportId add(SignedIn by, String name) {
        try {
            return add(by, Files.readAllBytes(SAMPLES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportId add(SignedIn by, byte[] content) {
        return ((Imports.Outcome.Accepted)
                        imports.add("caseload", "caseload.csv", new ByteArrayInputStream(content), by))
                .id();
    }
}
