package nl.nabij.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nabij.services.Remark.Problem;
import org.junit.jupiter.api.Test;

/** From the dialects of directories to rows of HSDS. */
class SourceRowsTests {

    private final Remarks remarks = new Remarks();

    @Test
    void keysOfTheOlderDialectAreUnderstood() {
        var rows = csv(
                "services_at_location.csv", "service_at_location_recordid,service_recordid,location_recordid\n7,1,2\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().table()).isEqualTo("service_at_location");
        assertThat(rows.getFirst().cells()).containsEntry("service_id", "1").containsEntry("location_id", "2");
    }

    @Test
    void hoursThatStandWhereDaysBelongAreHours() {
        var row = csv("schedules.csv", "id,service_id,weekday,valid_from,valid_to\n1,2,Monday,8:30AM,5:30PM\n")
                .getFirst();

        assertThat(row.cells())
                .containsEntry("opens_at", "8:30AM")
                .containsEntry("closes_at", "5:30PM")
                .containsEntry("byday", "Monday")
                .doesNotContainKey("valid_from");
    }

    @Test
    void onelineServiceOfOhanaBecomesServicePlaceThemesAndLanguages() {
        var rows = csv(
                "services.csv",
                "id,location_id,name,languages,taxonomy_ids\n1,5,Eettafel,\"Dutch, Arabic\",\"101, 102\"\n");

        assertThat(rows)
                .extracting(Row::table)
                .containsExactly("service", "attribute", "attribute", "language", "language", "service_at_location");
    }

    @Test
    void semicolonsAndWindowsLettersAreUnderstood() {
        var file = new SourceFile(
                "organizations.csv",
                "id;name;description\r\n1;Café Zoë;Koffie\r\n".getBytes(Charset.forName("windows-1252")));

        assertThat(new TabularData(remarks).read(file).getFirst().text("name")).isEqualTo("Café Zoë");
    }

    @Test
    void tableWithoutPlaceIsNamedWithAllItsRows() {
        assertThat(csv("programs.csv", "id,name\n1,One\n2,Two\n")).isEmpty();
        assertThat(remarks.all())
                .containsExactly(
                        new Remark(RowPlace.of("programs.csv"), "", "", Problem.TABLE_NOT_KEPT, "programs (2)", false));
    }

    @Test
    void fileThatIsNoTableOfOpenReferralIsNamed() {
        assertThat(csv("invoices.csv", "id,amount\n1,2\n")).isEmpty();
        assertThat(remarks.all()).extracting(Remark::problem).containsExactly(Problem.NOT_HSDS);
    }

    @Test
    void brokenJsonIsNamed() {
        var json = new JsonData(remarks);

        json.read(new SourceFile("services.json", "{\"contents\": [".getBytes(StandardCharsets.UTF_8)));

        assertThat(json.rows()).isEmpty();
        assertThat(remarks.all()).extracting(Remark::problem).containsExactly(Problem.UNREADABLE);
    }

    @Test
    void organisationThatStandsWithTwoServicesIsOneRow() {
        var json = new JsonData(remarks);
        var service =
                "{\"id\":\"%s\",\"name\":\"%s\",\"status\":\"active\",\"organization\":{\"id\":\"o\",\"name\":\"Huis\"%s}}";

        json.read(new SourceFile(
                "l.json",
                ("[" + service.formatted("1", "A", "") + "," + service.formatted("2", "B", ",\"email\":\"a@b.example\"")
                                + "]")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(json.rows()).extracting(Row::table).containsExactlyInAnyOrder("service", "service", "organization");
        assertThat(json.rows())
                .filteredOn(row -> row.table().equals("organization"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("email", "a@b.example"));
        assertThat(remarks.all()).isEmpty();
    }

    @Test
    void zipThatHoldsTooMuchIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            var block = new byte[1_000_000];
            for (var number = 0; number <= SourceFile.LARGEST / block.length; number++) {
                zip.write(block);
            }
        }

        org.assertj.core.api.Assertions.assertThatIOException()
                .isThrownBy(() -> SourceFile.of("all.zip", bytes.toByteArray()))
                .withMessageContaining("too much");
    }

    private List<Row> csv(String name, String text) {
        return new TabularData(remarks).read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
