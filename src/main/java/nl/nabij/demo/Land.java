package nl.nabij.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invented land of the demonstration region: three municipalities with codes that CBS does not use, and one
 * neighbourhood for each postcode of four digits from 1441 to 1446 and from 1501 to 1509.
 */
final class Land {

    static final List<Municipality> MUNICIPALITIES = List.of(
            new Municipality("GM9901", "Rietwoude"),
            new Municipality("GM9902", "Lindewaard"),
            new Municipality("GM9903", "Zilverhoorn"));

    private static final List<String> NAMES = List.of(
            "Oude Haven",
            "Molenbuurt",
            "Vogelwijk",
            "De Kreken",
            "Stationskwartier",
            "Rietlaan",
            "Kerkeiland",
            "Schansbuurt",
            "Bloemenhof",
            "De Werf",
            "Dijkzicht",
            "Parkrand",
            "Zilverbaai",
            "Het Zwin",
            "Duinbuurt");

    private Land() {}

    record Municipality(String code, String name) {}

    /** @param postcode the four digits that lie in it */
    record Neighbourhood(String code, String name, String municipality, String postcode, String shape) {}

    static List<Neighbourhood> neighbourhoods() {
        return IntStream.range(0, NAMES.size()).mapToObj(Land::neighbourhood).toList();
    }

    private static Neighbourhood neighbourhood(int number) {
        var municipality = MUNICIPALITIES.get(number < 6 ? 0 : number < 11 ? 1 : 2);
        return new Neighbourhood(
                "BU%s%02d".formatted(municipality.code().substring(2), number + 1),
                NAMES.get(number),
                municipality.code(),
                postcodes().get(number),
                square(number));
    }

    private static List<String> postcodes() {
        return Stream.concat(
                        IntStream.rangeClosed(1441, 1446).boxed(),
                        IntStream.rangeClosed(1501, 1509).boxed())
                .map(String::valueOf)
                .toList();
    }

    /** A square of some two kilometres in a grid of five by three, in the North Sea, where nobody lives. */
    private static String square(int number) {
        var column = number % 5;
        var row = number / 5;
        var west = 3.60 + 0.030 * column;
        var south = 52.90 + 0.020 * row;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.3f,%2$.3f],[%3$.3f,%2$.3f],[%3$.3f,%4$.3f],[%1$.3f,%4$.3f],[%1$.3f,%2$.3f]]]}",
                west,
                south,
                west + 0.030,
                south + 0.020);
    }
}
