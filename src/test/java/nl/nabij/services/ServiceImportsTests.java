package nl.nabij.services;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.organisations.Organisations;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.ServiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of a data set is taken or named. */
@RegionTest
class ServiceImportsTests {

    private static final Path HERE = Path.of("src/test/resources/open-referral");
    private static final Path SHARED = Path.of("../shared/data/hsds");

    @Autowired
    ServiceImports imports;

    @Autowired
    Services services;

    @Autowired
    Organisations organisations;

    @TempDir
    Path folder;

    @Test
    void fullServiceOfTheStandardIsTakenWhole() {
        A.run(() -> {
            var made = load(HERE.resolve("spec-3/service_full.json"));

            assertThat(made.taken()).isTrue();
            var detail = services.detail(ServiceId.of("ac148810-d857-441c-9679-408f346de14b"))
                    .orElseThrow();
            assertThat(detail.service().name()).isEqualTo("Community Counselling");
            assertThat(detail.organisation()).isEqualTo("Example Organization Inc.");
            assertThat(detail.service().minimumAge()).isEqualTo(12);
            assertThat(detail.places()).singleElement().satisfies(place -> {
                assertThat(place.name()).isEqualTo("MyCity Civic Center");
                assertThat(place.address()).isEqualTo("1-30 Main Street, MyVillage, ABC 1234 MyCity");
                assertThat(place.accessibility()).hasSize(1);
            });
            assertThat(detail.phones()).extracting(ServiceDetail.Phone::number).containsOnly("+44 1234 234567");
            assertThat(detail.hours())
                    .first()
                    .satisfies(hours -> assertThat(hours.days()).containsExactly("TH", "FR"));
            assertThat(detail.costs())
                    .singleElement()
                    .satisfies(cost -> assertThat(cost.currency()).isEqualTo("GBP"));
            assertThat(detail.themes()).containsExactly("name");
            assertThat(detail.service().freeOfCharge()).isFalse();
        });
    }

    @Test
    void sameServiceInTablesIsTheSameService() {
        A.run(() -> {
            load(HERE.resolve("spec-3/service_full.json"));

            var made = load(HERE.resolve("spec-3/csv"));

            assertThat(made.taken()).isTrue();
            assertThat(services.find(ServiceId.of("ac148810-d857-441c-9679-408f346de14b")))
                    .isPresent();
            assertThat(made.remarks())
                    .filteredOn(remark -> remark.leftOut() && remark.problem() != Problem.TABLE_NOT_KEPT)
                    .as("the example itself names a service that it does not hold")
                    .extracting(Remark::detail)
                    .containsExactly("service f28dd44b-0c4d-479f-8e90-4c52219a8b3c");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec-3/service_full.json", "spec-3/organization_full.json", "spec-3/csv", "ohana-sample"})
    void readingTwiceChangesNothing(String file) {
        A.run(() -> {
            var first = load(HERE.resolve(file));

            var second = load(HERE.resolve(file));

            assertThat(second.added() + second.changed() + second.removed()).isZero();
            assertThat(second.unchanged())
                    .isEqualTo(first.added() + first.changed() + first.unchanged())
                    .isPositive();
            assertThat(second.remarks()).isEqualTo(first.remarks());
        });
    }

    @Test
    void changedFileChangesWhatChangedAndTakesAwayWhatIsGone() {
        A.run(() -> {
            var source = "bron " + UUID.randomUUID();
            json(
                    source,
                    "Eettafel",
                    "{\"id\":\"1\",\"number\":\"020 0000001\"},{\"id\":\"2\",\"number\":\"020 0000002\"}");

            var made = json(source, "Samen eten", "{\"id\":\"1\",\"number\":\"020 0000001\"}");

            assertThat(List.of(made.added(), made.changed(), made.removed())).containsExactly(0, 1, 1);
        });
    }

    @Test
    void smallCleanDirectoryIsTaken() {
        A.run(() -> {
            var made = load(HERE.resolve("ohana-sample"));

            assertThat(made.remarks())
                    .filteredOn(remark -> remark.leftOut() && remark.problem() != Problem.TABLE_NOT_KEPT)
                    .as("the sample says one theme of a service twice")
                    .extracting(Remark::problem)
                    .containsExactly(Problem.DUPLICATE);
            assertThat(made.remarks())
                    .filteredOn(remark -> remark.problem() == Problem.DATE_UNCLEAR)
                    .extracting(Remark::detail)
                    .contains("January 01, 0001");
            var centre = organisations.named("Peninsula Family Service").orElseThrow();
            assertThat(services.of(centre.id())).extracting(Service::name).contains("Fair Oaks Adult Activity Center");
        });
    }

    /** Each file has the fault that its name says; the rest of the directory is sound. */
    @ParameterizedTest
    @CsvSource({
        "contact_with_no_parent, contacts, NO_PARENT, 1",
        "holiday_schedule_with_no_parent, holiday_schedules, NO_PARENT, 1",
        "hs_with_2_digit_year, holiday_schedules, DATE_UNCLEAR, 2",
        "hs_with_invalid_date, holiday_schedules, DATE_UNCLEAR, 2",
        "invalid_address, addresses, ADDRESS_INCOMPLETE, 1",
        "invalid_category, taxonomy, NAME_MISSING, 1",
        "invalid_contact, contacts, NAME_MISSING, 1",
        "invalid_location, locations, NAME_MISSING, 1",
        "invalid_location_org, locations, REFERENCE_BROKEN, 1",
        "invalid_mail_address, mail_addresses, ADDRESS_INCOMPLETE, 1",
        "invalid_mail_address_location, mail_addresses, REFERENCE_BROKEN, 1",
        "invalid_org, organizations, NAME_MISSING, 1",
        "invalid_regular_schedule, regular_schedules, HOURS_INCOMPLETE, 1",
        "invalid_service, services, NAME_MISSING, 1",
        "invalid_service_location, services, REFERENCE_BROKEN, 1",
        "missing_address, addresses, REFERENCE_BROKEN, 1",
        "phone_with_no_parent, phones, NO_PARENT, 1",
        "program_with_no_parent, programs, TABLE_NOT_KEPT, 1",
        "regular_schedule_with_no_parent, regular_schedules, NO_PARENT, 1",
    })
    void faultOfRowIsNamed(String fixture, String table, Problem problem, int times) throws IOException {
        var data = folder.resolve("data");
        Files.createDirectories(data);
        for (var name : List.of("organizations", "locations", "services")) {
            Files.copy(HERE.resolve("ohana-sample").resolve(name + ".csv"), data.resolve(name + ".csv"));
        }
        Files.deleteIfExists(data.resolve(table + ".csv"));
        Files.copy(HERE.resolve("ohana-fixtures").resolve(fixture + ".csv"), data.resolve(table + ".csv"));

        A.run(() -> {
            var made = imports.load(data, "ohana " + UUID.randomUUID(), "test");

            assertThat(made.remarks())
                    .filteredOn(remark ->
                            remark.problem() == problem && remark.place().startsWith(table + ".csv "))
                    .hasSize(times);
        });
    }

    @Test
    void jsonWithoutOneSoundServiceIsRefusedWhole() {
        A.run(() -> {
            var name = "Huis " + UUID.randomUUID();
            var made =
                    imports.load("services.json", """
                    [{"id":"1","name":"Eettafel","status":"active","email":"geen adres","organization":{"id":"o","name":"%s"}}]
                    """.formatted(name).getBytes(StandardCharsets.UTF_8), "bron", "test");

            assertThat(made.taken()).isFalse();
            assertThat(made.remarks()).extracting(Remark::problem).contains(Problem.EMAIL_WRONG);
            assertThat(organisations.named(name)).isEmpty();
            assertThat(imports.find(made.id())).contains(made);
        });
    }

    @Test
    void rowsOfRealDirectoryAreTakenOrNamed() {
        for (var name : List.of("dc-older-datapackage", "dc-older")) {
            var directory = there(name);
            A.run(() -> {
                var made = imports.load(directory, name, "test");

                assertThat(made.taken()).isTrue();
                assertThat(tabularRows(directory)).isPositive();
                assertThat(named(made) + made.added() + made.changed() + made.unchanged())
                        .as("every row is counted or named")
                        .isGreaterThanOrEqualTo(tabularRows(directory));
                var again = imports.load(directory, name, "test");
                assertThat(again.added() + again.changed() + again.removed()).isZero();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V3.0-UK-Default, true, false",
        "V3.0-UK-Test, true, false",
        "V3.0-UK-Warn, true, true",
        "V3.0-UK-Fail, false, true"
    })
    void answersOfOpenReferralUkAreAcceptedWarnedAboutOrRefused(String state, boolean taken, boolean warned) {
        var directory = there("uk-mocks/" + state);
        A.run(() -> {
            var list = imports.load(directory.resolve("service_list.json"), "uk", "test");
            var full = imports.load(directory.resolve("service_full.json"), "uk", "test");
            var term = imports.load(directory.resolve("taxonomy_term.json"), "uk", "test");

            assertThat(List.of(list.taken(), full.taken())).containsOnly(taken);
            var warnings = !term.remarks().isEmpty();
            assertThat(warnings).isEqualTo(warned);
        });
    }

    private ServiceImport load(Path path) {
        return imports.load(path, "test", "test");
    }

    private ServiceImport json(String source, String name, String phones) {
        return imports.load(
                "service.json", """
                {"id":"1","name":"%s","status":"active","phones":[%s],"organization":{"id":"o","name":"Huis van %s"}}
                """.formatted(name, phones, source).getBytes(StandardCharsets.UTF_8), source, "test");
    }

    private static Path there(String name) {
        var directory = List.of(SHARED, Path.of("../../shared/data/hsds")).stream()
                .map(path -> path.resolve(name))
                .filter(Files::exists)
                .findFirst();
        if (directory.isEmpty()) {
            System.out.println(name + ": not here");
        }
        assumeThat(directory).as("not here: " + name).isPresent();
        return directory.orElseThrow();
    }

    private static int tabularRows(Path directory) {
        var counting = new Remarks();
        try {
            var rows = 0;
            for (var file : SourceFile.at(directory)) {
                rows += new TabularData(counting).read(file).size();
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long named(ServiceImport made) {
        return made.remarks().stream()
                .filter(remark -> remark.leftOut() || remark.problem() == Problem.SAME_NAME)
                .count();
    }
}
