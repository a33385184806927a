package nl.nabij.handouts;

import java.util.List;
import java.util.Locale;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Item;
import nl.nabij.responses.Filled;

/**
 * Whether answers give a reason to show at once whom one can call. It is shown to who answers, and kept and told nowhere: no
 * list of words knows how somebody is, and a word too many costs nothing here.
 */
final class Heavy {

    private static final List<String> WORDS = List.of(
            "dood",
            "doden",
            "sterven",
            "zelfmoord",
            "zelfdoding",
            "suïcide",
            "suicide",
            "niet meer leven",
            "niet meer verder",
            "er niet meer zijn",
            "geen zin meer",
            "een eind aan",
            "er een einde aan",
            "dead",
            "death",
            "to die",
            "dying",
            "kill myself",
            "end my life",
            "end it all",
            "not live any more",
            "not want to live",
            "not be here any more");

    private Heavy() {}

    /** In own words; or everything that was answered in one questionnaire lies at its worst end. */
    static boolean isIn(Filling filling, List<Instrument> instruments) {
        return instruments.stream().anyMatch(instrument -> {
            var filled = filling.of(instrument.key());
            return saysSo(instrument, filled) || isAtItsWorst(instrument, filled);
        });
    }

    private static boolean saysSo(Instrument instrument, Filled filled) {
        return instrument.items().stream()
                .filter(Item::isText)
                .map(item -> filled.answers().getOrDefault(item.id(), "").toLowerCase(Locale.ROOT) + " ")
                .anyMatch(words -> WORDS.stream().anyMatch(words::contains));
    }

    /** Three scored answers or more, each of a scale of which a higher score is better, and each the lowest there is. */
    private static boolean isAtItsWorst(Instrument instrument, Filled filled) {
        var values = instrument.scales().stream()
                .filter(scale -> scale.lower() == nl.nabij.instruments.Scale.Lower.WORSE)
                .flatMap(scale -> scale.items().stream())
                .distinct()
                .flatMap(id -> instrument.item(id).stream())
                .filter(item -> filled.answers().containsKey(item.id()))
                .toList();
        return values.size() >= 3 && values.stream().allMatch(item -> isLowest(item, filled));
    }

    private static boolean isLowest(Item item, Filled filled) {
        var lowest = item.options().stream()
                .map(Item.Option::value)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
        var given = item.option(filled.answers().getOrDefault(item.id(), "")).map(Item.Option::value);
        return lowest.isPresent() && !item.reversed() && given.isPresent() && given.get() == lowest.getAsInt();
    }
}
