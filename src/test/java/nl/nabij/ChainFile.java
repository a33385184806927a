package nl.nabij;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.nabij.shared.Time;

/**
 * A small caseload file with the headers of the sample files, of invented clients whose names and numbers are canaries:
 * words that stand nowhere else, so that a page which holds one tells about that client.
 */
class ChainFile {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final List<Client> clients = new ArrayList<>();
    private final SplittableRandom random;

    ChainFile(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param manager the e-mail address of the client manager
     * @param lonesome whether few people are around this client, as the first example of criteria asks
     */
    record Client(String givenName, String familyName, String number, String manager, boolean lonesome) {

        /** Whether it can be known from this text who this is. */
        boolean isIn(String text) {
            return text.contains(givenName) || text.contains(familyName) || text.contains(number);
        }
    }

    ChainFile add(int clients, String manager, boolean lonesome) {
        for (var i = 0; i < clients; i++) {
            this.clients.add(new Client("Fien" + canary(), "Kanarie" + canary(), "k" + canary(), manager, lonesome));
        }
        return this;
    }

    List<Client> clients() {
        return List.copyOf(clients);
    }

    /** As Excel saves it. */
    byte[] bytes(String team) {
        try {
            var header = Files.readAllLines(Path.of("src/test/resources/caseload/caseload-2017-excel.csv"), ISO_8859_1)
                    .getFirst();
            var rows = new StringBuilder(header).append("\r\n");
            for (var client : clients) {
                var cells = cells(client, team);
                rows.append(String.join(
                                ";",
                                Arrays.stream(header.split(";"))
                                        .map(column -> cells.getOrDefault(column, "4"))
                                        .toList()))
                        .append("\r\n");
            }
            return rows.toString().getBytes(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every other column is a domain, and goes well. */
    private static Map<String, String> cells(Client client, String team) {
        var level = client.lonesome() ? "2" : "5";
        return Map.ofEntries(
                Map.entry("Klantnummer", client.number()),
                Map.entry("Voornaam", client.givenName()),
                Map.entry("Tussenvoegsel", ""),
                Map.entry("Achternaam", client.familyName()),
                Map.entry("Geboortedatum", "12-04-1961"),
                Map.entry("Postcode", "1441 AB"),
                Map.entry("Huisnummer", "12"),
                Map.entry("Toevoeging", ""),
                Map.entry("Taal", "nl"),
                Map.entry("Klantmanager", client.manager()),
                Map.entry("Team", team),
                Map.entry("Uitkering sinds", "01-03-2020"),
                Map.entry("Leefvorm", "alleenstaand"),
                Map.entry("ZRM-datum", LocalDate.now(Time.ZONE).minusMonths(2).format(DUTCH)),
                Map.entry("ZRM-versie", "2017"),
                Map.entry("Sociaal netwerk", level),
                Map.entry("Maatschappelijke participatie", level));
    }

    private String canary() {
        return random.ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
