package nl.nabij.services;

import static java.util.stream.Collectors.toMap;
import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.imports.Fault;
import nl.nabij.imports.Import;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.imports.Summary;
import nl.nabij.organisations.Organisations;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.ServiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of a data set is taken or named. */
@RegionTest
class ServiceImportsTests {

    private static final Path HERE = Path.of("src/test/resources/open-referral");
    private static final Path SHARED = Path.of("../shared/data/hsds");

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Steps steps;

    @Autowired
    Services services;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void fullServiceOfTheStandardIsTakenWhole() {
        A.run(() -> {
            var made = load(HERE.resolve("spec-3/service_full.json"));

            assertThat(made.isTaken()).isTrue();
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

            assertThat(made.isTaken()).isTrue();
            assertThat(services.find(ServiceId.of("ac148810-d857-441c-9679-408f346de14b")))
                    .isPresent();
            assertThat(made.leftOut())
                    .as("the example itself names a service that it does not hold")
                    .flatExtracting(Fault::arguments)
                    .containsExactly("service f28dd44b-0c4d-479f-8e90-4c52219a8b3c");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec-3/service_full.json", "spec-3/organization_full.json", "spec-3/csv", "ohana-sample"})
    void readingTwiceChangesNothing(String file) {
        A.run(() -> {
            var first = load(HERE.resolve(file));

            var second = load(HERE.resolve(file));

            assertThat(second.differences()).isZero();
            assertThat(second.count("unchanged"))
                    .isEqualTo(first.count("new") + first.count("changed") + first.count("unchanged"))
                    .isPositive();
            assertThat(second.faults()).isEqualTo(first.faults());
        });
    }

    @Test
    void changedFileChangesWhatChangedAndTakesAwayWhatIsGone() {
        A.run(() -> {
            var source = "bron " + UUID.randomUUID();
            load(
                    source,
                    "Eettafel",
                    "{\"id\":\"1\",\"number\":\"020 0000001\"},{\"id\":\"2\",\"number\":\"020 0000002\"}");

            var made = load(source, "Samen eten", "{\"id\":\"1\",\"number\":\"020 0000001\"}");

            assertThat(List.of(
                            made.count("new"),
                            made.count("changed"),
                            made.count("gone"),
                            made.count("services-changed")))
                    .containsExactly(0, 1, 1, 1);
        });
    }

    @Test
    void smallCleanDirectoryIsTaken() {
        A.run(() -> {
            var made = load(HERE.resolve("ohana-sample"));

            assertThat(made.leftOut()).isEmpty();
            assertThat(made.of(Problem.NAMED_TWICE))
                    .as("the sample says one language of a service twice")
                    .flatExtracting(Fault::arguments)
                    .containsExactly("Spanish");
            assertThat(made.of(Problem.DATE_UNCLEAR)).extracting(Fault::value).contains("January 01, 0001");
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
            var made = sets().checked(data, "ohana " + UUID.randomUUID());

            assertThat(made.of(problem))
                    .filteredOn(fault -> fault.file().equals(table + ".csv"))
                    .hasSize(times)
                    .allMatch(fault -> problem == Problem.TABLE_NOT_KEPT || fault.row() > 1);
        });
    }

    @Test
    void jsonWithoutOneSoundServiceIsRefusedWhole() {
        A.run(() -> {
            var name = "Huis " + UUID.randomUUID();
            var made = sets().loaded("""
                    [{"id":"1","name":"Eettafel","status":"active","email":"geen adres","organization":{"id":"o","name":"%s"}}]
                    """.formatted(name), "bron");

            assertThat(made.isTaken()).isFalse();
            assertThat(made.file().good()).isZero();
            assertThat(made.of(Problem.EMAIL_WRONG)).singleElement().satisfies(fault -> {
                assertThat(fault.header()).isEqualTo("/0/email");
                assertThat(fault.value()).isEqualTo("geen adres");
            });
            assertThat(organisations.named(name)).isEmpty();
        });
    }

    @Test
    void wholeDataSetIsTakenBackAsItWasBefore() {
        A.run(() -> {
            var sets = sets();
            var source = "bron " + UUID.randomUUID();
            var phones = "{\"id\":\"1\",\"number\":\"020 0000001\"},{\"id\":\"2\",\"number\":\"020 0000002\"}";
            sets.loaded(json(source, "Eettafel", phones), source);
            var before = services.of(
                    organisations.named("Huis van " + source).orElseThrow().id());
            var changing = sets.loaded(json(source, "Samen eten", "{\"id\":\"1\",\"number\":\"020 0000009\"}"), source);
            assertThat(changing.count("changed")).isEqualTo(2);

            assertThat(sets.undone(changing).status()).isEqualTo(Import.Status.UNDONE);

            assertThat(services.of(before.getFirst().organisation())).isEqualTo(before);
            assertThat(services.detail(before.getFirst().id()).orElseThrow().phones())
                    .extracting(ServiceDetail.Phone::number)
                    .containsExactly("020 0000001", "020 0000002");
            assertThat(services.search(new ServiceQuery("Samen eten", null, null, false, 1))
                            .services())
                    .noneMatch(
                            view -> view.service().id().equals(before.getFirst().id()));
        });
    }

    @Test
    void newDataSetThatIsTakenBackLeavesNothing() {
        A.run(() -> {
            var sets = sets();
            var rows = rows();
            var loaded = sets.loaded(HERE.resolve("ohana-sample"), "ohana " + UUID.randomUUID());
            assertThat(rows()).isNotEqualTo(rows);

            assertThat(sets.undone(loaded).status()).isEqualTo(Import.Status.UNDONE);

            assertThat(rows()).isEqualTo(rows);
        });
    }

    @Test
    void dataSetThatSomebodyWorkedWithStays() {
        A.run(() -> {
            var sets = sets();
            var source = "bron " + UUID.randomUUID();
            var loaded = sets.loaded(json(source, "Eettafel", ""), source);
            var organisation = organisations.named("Huis van " + source).orElseThrow();
            organisations.addTeam(organisation.id(), "Koks", null);

            var kept = sets.undone(loaded);

            assertThat(kept.status()).isEqualTo(Import.Status.LOADED);
            assertThat(kept.failure()).isEqualTo("imports.refused.built-on");
            assertThat(kept.notices()).containsExactly(new Summary.Notice("services.built.team", List.of("1")));
            assertThat(services.of(organisation.id())).hasSize(1);
        });
    }

    @Test
    void checkAloneChangesNothing() {
        A.run(() -> {
            var sets = sets();
            var rows = rows();

            var checked = sets.checked(HERE.resolve("spec-3/csv"), "bron " + UUID.randomUUID());

            assertThat(checked.file().status()).isEqualTo(Import.Status.CHECKED);
            assertThat(rows()).isEqualTo(rows);
        });
    }

    @Test
    void fileThatIsNoDataSetIsToldSo() {
        A.run(() -> {
            var checked = sets().checked(HERE.resolve("../caseload/caseload-2017-utf8.csv"), "bron");

            assertThat(checked.file().good()).isZero();
            assertThat(checked.faults()).extracting(SampleDataSets::problem).containsExactly(Problem.NOT_HSDS);
        });
    }

    @Test
    void rowsOfRealDirectoryAreTakenOrNamed() {
        for (var name : List.of("dc-older-datapackage", "dc-older")) {
            var directory = there(name);
            A.run(() -> {
                var made = sets().loaded(directory, name);

                assertThat(made.isTaken()).isTrue();
                assertThat(tabularRows(directory)).isPositive();
                assertThat(named(made) + made.count("new") + made.count("changed") + made.count("unchanged"))
                        .as("every row is counted or named")
                        .isGreaterThanOrEqualTo(tabularRows(directory));
                assertThat(sets().loaded(directory, name).differences()).isZero();
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
            var list = sets().loaded(directory.resolve("service_list.json"), "uk");
            var full = sets().loaded(directory.resolve("service_full.json"), "uk");
            var term = sets().loaded(directory.resolve("taxonomy_term.json"), "uk");

            assertThat(List.of(list.isTaken(), full.isTaken())).containsOnly(taken);
            assertThat(!term.faults().isEmpty()).isEqualTo(warned);
        });
    }

    private SampleDataSets sets() {
        return new SampleDataSets(world, imports, steps);
    }

    private SampleDataSets.Seen load(Path path) {
        return sets().loaded(path, "test");
    }

    private SampleDataSets.Seen load(String source, String name, String phones) {
        return sets().loaded(json(source, name, phones), source);
    }

    private static String json(String source, String name, String phones) {
        return """
                {"id":"1","name":"%s","status":"active","phones":[%s],"organization":{"id":"o","name":"Huis van %s"}}
                """.formatted(name, phones, source);
    }

    /** How many rows the tables of the social map have. */
    private Map<String, Integer> rows() {
        return List.of(
                        "organisation",
                        "organisation_source",
                        "organisation_page",
                        "service",
                        "location",
                        "address",
                        "phone",
                        "service_term",
                        "taxonomy_term",
                        "service_change")
                .stream()
                .collect(toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
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
            for (var file : SourceFile.of(
                    directory.toString(), ImportServices.zipped(directory).readAllBytes())) {
                rows += new TabularData(counting).read(file).size();
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int named(SampleDataSets.Seen made) {
        return made.file().faulty() + made.of(Problem.SAME_NAME).size();
    }
}
