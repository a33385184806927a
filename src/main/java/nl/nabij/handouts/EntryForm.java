package nl.nabij.handouts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.instruments.Item;
import nl.nabij.responses.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A paper as it is typed over: an answer by each number, and then the numbers that are marked; a class, because a form fills a map. */
public class EntryForm {

    private static final int LONGEST_LIST = 400;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String talk = "";
    private String skipped = "";
    private boolean sure;

    /** By number of the question, as it was typed. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Numbers of the questions to talk about, with spaces or commas. */
    public String getTalk() {
        return talk;
    }

    public void setTalk(@Nullable String talk) {
        this.talk = talk == null ? "" : talk;
    }

    /** Numbers of the questions that were skipped. */
    public String getSkipped() {
        return skipped;
    }

    public void setSkipped(@Nullable String skipped) {
        this.skipped = skipped == null ? "" : skipped;
    }

    /** Whether it was looked over. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** What the paper says; every fault is told at its field. */
    Filling read(Course course, Errors errors) {
        var about = numbers("talk", talk, course, errors);
        var left = numbers("skipped", skipped, course, errors);
        var filling = Filling.EMPTY;
        for (var spot : course.spots()) {
            var field = "typed[" + spot.number() + "]";
            var given = typed.getOrDefault(String.valueOf(spot.number()), "").strip();
            var answer = answer(spot.item(), given);
            if (answer == null) {
                errors.rejectValue(
                        field, "handouts.entry.unknown", new Object[] {String.join(", ", keys(spot.item()))}, "");
                continue;
            }
            var isLeft = left.contains(spot.number());
            if (isLeft && !answer.isEmpty()) {
                errors.rejectValue(field, "handouts.entry.both");
            }
            if (isLeft || !answer.isEmpty() || about.contains(spot.number())) {
                filling = filling.with(
                        spot.instrument().key(),
                        spot.item().id(),
                        new Reply(answer, about.contains(spot.number()), isLeft));
            }
        }
        return filling;
    }

    /**
     * What can be typed for an item, in the order of its answers: the number itself where the answers are numbers, else 1 for the
     * first, 2 for the second. Empty where nothing is chosen.
     */
    static List<String> keys(Item item) {
        var options = item.options();
        return options.stream().allMatch(option -> option.label().nl().matches("\\d{1,2}"))
                ? options.stream().map(option -> option.label().nl()).toList()
                : IntStream.rangeClosed(1, options.size())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    /** @return null where it is no answer; empty where nothing was typed */
    private static @Nullable String answer(Item item, String given) {
        if (given.isEmpty() || !item.isChosen()) {
            return given;
        }
        var keys = keys(item);
        var chosen = Arrays.stream(given.split("[ ,]+")).map(keys::indexOf).toList();
        if (chosen.contains(-1) || (item.kind() == Item.Kind.CHOICE && chosen.size() > 1)) {
            return null;
        }
        return chosen.stream().map(place -> item.options().get(place).key()).collect(Collectors.joining(","));
    }

    private static Set<Integer> numbers(String field, String text, Course course, Errors errors) {
        var numbers = new TreeSet<Integer>();
        if (text.length() > LONGEST_LIST || !text.matches("[0-9 ,]*")) {
            errors.rejectValue(
                    field,
                    "handouts.entry.numbers",
                    new Object[] {course.spots().size()},
                    "");
            return numbers;
        }
        for (var one : text.strip().split("[ ,]+")) {
            if (one.isEmpty()) {
                continue;
            }
            if (one.length() > 4
                    || Integer.parseInt(one) < 1
                    || Integer.parseInt(one) > course.spots().size()) {
                errors.rejectValue(
                        field,
                        "handouts.entry.numbers",
                        new Object[] {course.spots().size()},
                        "");
                return numbers;
            }
            numbers.add(Integer.parseInt(one));
        }
        return numbers;
    }
}
