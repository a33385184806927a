package nl.nabij.caseload;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TeamId;

/** Rows, managers and teams of the sample files. */
class SampleRows {

    static final Map<String, AccountId> MANAGERS = IntStream.rangeClosed(1, 25)
            .mapToObj("klantmanager%02d@voorbeeldregio.example"::formatted)
            .collect(Collectors.toMap(email -> email, email -> AccountId.next()));

    static final Map<String, TeamId> TEAMS = Stream.of(
                    "Noord", "Zuid", "Oost", "West", "Centrum", "Zaandam", "Purmerend")
            .collect(Collectors.toMap(name -> "activering " + name.toLowerCase(Locale.ROOT), name -> TeamId.next()));

    private SampleRows() {}

    /** A row without a fault, which a test changes in one cell. */
    static Map<String, String> good() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("client-number", "104900");
        cells.put("given-name", "Sanne");
        cells.put("infix", "");
        cells.put("family-name", "Süleymanoğlu");
        cells.put("birth-date", "03-08-1962");
        cells.put("postcode", "1442 kr");
        cells.put("house-number", "89");
        cells.put("house-addition", "B");
        cells.put("language", "ti");
        cells.put("manager", "Klantmanager01@Voorbeeldregio.example");
        cells.put("team", "Activering Noord");
        cells.put("benefit-since", "04-10-2020");
        cells.put("household", "samenwonend");
        cells.put("zrm-date", "22-06-2025");
        cells.put("zrm-edition", "2017");
        cells.put("score-finances", "2");
        return cells;
    }
}
