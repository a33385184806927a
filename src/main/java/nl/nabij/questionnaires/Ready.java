package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nabij.site.Option;

/** Lists of answers that many questionnaires need, to begin with. */
enum Ready {
    YES_NO,
    YES_MORE_OR_LESS_NO,
    HOW_OFTEN,
    HOW_MUCH,
    /** 1 to 10, each worth itself. */
    MARK;

    private static final int HIGHEST_MARK = 10;

    private List<String> answers() {
        return switch (this) {
            case YES_NO -> List.of("yes", "no");
            case YES_MORE_OR_LESS_NO -> List.of("yes", "more-or-less", "no");
            case HOW_OFTEN -> List.of("never", "seldom", "sometimes", "often", "always");
            case HOW_MUCH -> List.of("not-at-all", "a-little", "quite", "very");
            case MARK ->
                IntStream.rangeClosed(1, HIGHEST_MARK).mapToObj(String::valueOf).toList();
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(ready -> Option.worded(ready.slug(), "questionnaires.ready." + ready.slug()))
                .toList();
    }

    /** Puts its answers in the place of what was typed; nothing where there is no such list. */
    static void fill(ListForm form, String slug, QuestionnaireWords words) {
        Arrays.stream(values())
                .filter(ready -> ready.slug().equals(slug))
                .findFirst()
                .ifPresent(ready -> {
                    form.setOptions(new ArrayList<>(ready.lines(words)));
                    if (form.getName().isEmpty()) {
                        form.setName(words.say("questionnaires.ready." + slug));
                    }
                });
    }

    /** Points as they are read: no is 0, never is 0, a mark is itself. */
    private List<OptionForm> lines(QuestionnaireWords words) {
        var answers = answers();
        return IntStream.range(0, answers.size())
                .mapToObj(place -> {
                    var answer = answers.get(place);
                    var key = "questionnaires.ready.answer." + answer;
                    return this == MARK
                            ? line(answer, place + 1, answer, answer)
                            : line(
                                    answer,
                                    answers.getFirst().equals("yes") ? answers.size() - 1 - place : place,
                                    words.in(key, Locale.of("nl")),
                                    words.in(key, Locale.ENGLISH));
                })
                .toList();
    }

    private static OptionForm line(String key, int value, String nl, String en) {
        var line = new OptionForm();
        line.setKey(key);
        line.setValue(String.valueOf(value));
        line.getLabel().setNl(nl);
        line.getLabel().setEn(en);
        return line;
    }
}
