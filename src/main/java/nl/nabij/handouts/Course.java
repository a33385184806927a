package nl.nabij.handouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Item;
import nl.nabij.instruments.Route;

/**
 * All questions of a handout in one row, numbered from 1. A number belongs to its question, also while answers decide which
 * questions are asked; on paper it is the same.
 */
record Course(List<Spot> spots) {

    Course {
        spots = List.copyOf(spots);
    }

    /** One question. */
    record Spot(int number, Instrument instrument, Item item) {}

    static Course of(List<Instrument> instruments) {
        var spots = new ArrayList<Spot>();
        instruments.forEach(instrument ->
                instrument.items().forEach(item -> spots.add(new Spot(spots.size() + 1, instrument, item))));
        return new Course(spots);
    }

    /** Those that are asked, given what is answered so far. */
    List<Spot> asked(Filling filling) {
        var routes = new HashMap<String, List<String>>();
        return spots.stream()
                .filter(spot -> routes.computeIfAbsent(
                                spot.instrument().key(),
                                key -> Route.of(
                                        spot.instrument(), filling.of(key).answers()))
                        .contains(spot.item().id()))
                .toList();
    }

    Optional<Spot> spot(int number, Filling filling) {
        return asked(filling).stream().filter(spot -> spot.number() == number).findFirst();
    }

    Optional<Spot> after(int number, Filling filling) {
        return asked(filling).stream().filter(spot -> spot.number() > number).findFirst();
    }

    Optional<Spot> before(int number, Filling filling) {
        return asked(filling).stream().filter(spot -> spot.number() < number).reduce((first, second) -> second);
    }

    /** Where somebody goes on who comes back: the first question about which nothing was said; empty where that is none. */
    Optional<Spot> open(Filling filling) {
        var asked = asked(filling);
        var last = asked.stream()
                .filter(spot -> isTouched(spot, filling))
                .mapToInt(Spot::number)
                .max()
                .orElse(0);
        return asked.stream().filter(spot -> spot.number() > last).findFirst();
    }

    /** What was said of questions that are asked; an answer to one that is asked no more goes. */
    Filling only(Filling filling) {
        var asked = Filling.EMPTY;
        for (var spot : asked(filling)) {
            var reply = filling.reply(spot.instrument().key(), spot.item().id());
            if (isTouched(spot, filling)) {
                asked = asked.with(spot.instrument().key(), spot.item().id(), reply);
            }
        }
        return asked;
    }

    private static boolean isTouched(Spot spot, Filling filling) {
        var reply = filling.reply(spot.instrument().key(), spot.item().id());
        return !reply.answer().isEmpty() || reply.talk() || reply.skipped();
    }
}
