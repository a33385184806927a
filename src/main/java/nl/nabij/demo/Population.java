package nl.nabij.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.demo.InventedNames.Name;

/** The invented clients of the municipality, who live on between two caseload files. */
final class Population {

    private static final int FIRST_NUMBER = 500_000;
    private static final int DOMAINS = 13;
    private static final String HEADER =
            "Klantnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Postcode;Huisnummer;Toevoeging;Taal;Klantmanager;"
                    + "Team;Uitkering sinds;Leefvorm;Geslacht;ZRM-datum;ZRM-versie;Financiën;Werk en opleiding;Tijdsbesteding;"
                    + "Huisvesting;Huiselijke relaties;Geestelijke gezondheid;Lichamelijke gezondheid;Middelengebruik;"
                    + "Basale ADL;Instrumentele ADL;Sociaal netwerk;Maatschappelijke participatie;Justitie";
    private static final List<String> HOUSEHOLDS = List.of(
            "alleenstaand",
            "alleenstaand",
            "alleenstaand",
            "alleenstaande ouder",
            "samenwonend",
            "samenwonend met kinderen",
            "inwonend");
    private static final List<String> LANGUAGES =
            List.of("nl", "nl", "nl", "nl", "nl", "nl", "nl", "en", "ar", "tr", "pl", "ti");
    private static final String LETTERS = "ABCDEGHJKLMNPRTVWXZ";

    private final Chance chance;
    private final InventedNames names = new InventedNames();
    private final List<Land.Neighbourhood> places = Land.neighbourhoods();
    private final int managers;
    private List<Client> clients = new ArrayList<>();
    private int next;

    Population(Chance chance, int people, LocalDate day) {
        this(chance, people, day, FIRST_NUMBER, Cast.MANAGERS);
    }

    /**
     * @param first client number of the first of them
     * @param managers over how many client managers they are spread
     */
    Population(Chance chance, int people, LocalDate day, int first, int managers) {
        this.chance = chance;
        this.managers = managers;
        this.next = first;
        IntStream.range(0, people).forEach(one -> clients.add(arrive(day)));
    }

    /** @param scores in the order of the matrix of 2017; 0 is not assessed */
    private record Client(
            int number,
            Name name,
            LocalDate birth,
            String postcode,
            int house,
            String language,
            int manager,
            LocalDate since,
            String household,
            String sex,
            LocalDate assessedOn,
            List<Integer> scores) {

        Client with(int newManager, LocalDate newDay, List<Integer> newScores) {
            return new Client(
                    number,
                    name,
                    birth,
                    postcode,
                    house,
                    language,
                    newManager,
                    since,
                    household,
                    sex,
                    newDay,
                    newScores);
        }

        String line() {
            return String.join(
                            ";",
                            String.valueOf(number),
                            name.given(),
                            name.infix(),
                            name.family(),
                            birth.toString(),
                            postcode,
                            String.valueOf(house),
                            "",
                            language,
                            Cast.managerEmail(manager),
                            Cast.TEAMS.get((manager - 1) % Cast.TEAMS.size()),
                            since.toString(),
                            household,
                            sex,
                            assessedOn.toString(),
                            "2017")
                    + scores.stream()
                            .map(score -> score == 0 ? ";" : ";" + score)
                            .collect(Collectors.joining());
        }
    }

    /** The whole caseload of all teams. */
    byte[] file() {
        return clients.stream()
                .map(Client::line)
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Half a year passes: some leave, some arrive, some get another client manager, many are assessed again. */
    void live(LocalDate day) {
        var stay = new ArrayList<Client>();
        for (var client : clients) {
            if (!chance.percent(2)) {
                stay.add(chance.percent(55) ? again(client, day) : client);
            }
        }
        IntStream.range(0, clients.size() / 40).forEach(one -> stay.add(arrive(day)));
        clients = stay;
    }

    private Client again(Client client, LocalDate day) {
        var scores = client.scores().stream()
                .map(score -> score == 0 ? chance.percent(30) ? chance.between(2, 5) : 0 : drift(score))
                .toList();
        var manager = chance.percent(3) ? chance.between(1, managers) : client.manager();
        return client.with(manager, day.minusDays(chance.between(1, 120)), scores);
    }

    private int drift(int score) {
        return chance.percent(70) ? score : Math.clamp(score + (chance.percent(50) ? 1 : -1), 1, 5);
    }

    private Client arrive(LocalDate day) {
        var birth = day.minusYears(chance.around(46, 12, 19, 66)).minusDays(chance.between(0, 364));
        var low = chance.percent(22);
        var scores = IntStream.range(0, DOMAINS)
                .mapToObj(domain -> chance.percent(18) ? 0 : chance.around(low ? 2.7 : 3.8, 0.8, 1, 5))
                .toList();
        return new Client(
                next++,
                names.next(chance),
                birth,
                chance.one(places).postcode() + letters(),
                chance.between(1, 240),
                chance.one(LANGUAGES),
                chance.between(1, managers),
                since(birth, day),
                chance.one(HOUSEHOLDS),
                chance.percent(52) ? "vrouw" : "man",
                day.minusDays(chance.between(5, 200)),
                scores);
    }

    /** On benefit for some weeks to some sixteen years, and never before the eighteenth birthday. */
    private LocalDate since(LocalDate birth, LocalDate day) {
        var since = day.minusDays(chance.between(60, 6_000));
        return since.isBefore(birth.plusYears(18)) ? birth.plusYears(18) : since;
    }

    private String letters() {
        return String.format(
                Locale.ROOT,
                "%c%c",
                LETTERS.charAt(chance.between(0, LETTERS.length() - 1)),
                LETTERS.charAt(chance.between(0, LETTERS.length() - 1)));
    }
}
