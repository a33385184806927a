package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nabij.site.Option;

/** Lists of answers that many questionnaires need, to begin with. */
enum Ready {
    YES_NO("yes", "no"),
    YES_MORE_OR_LESS_NO("yes", "more-or-less", "no"),
    HOW_OFTEN("never", "seldom", "sometimes", "often", "always"),
    HOW_MUCH("not-at-all", "a-little", "quite", "very"),
    /** 1 to 10, each worth itself. */
    MARK();

    private static final int HIGHEST_MARK = 10;

    private final List<String> answers;

    Ready(String... answers) {
        this.answers = List.of(answers);
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
        if (this == MARK) {
            return IntStream.rangeClosed(1, HIGHEST_MARK)
                    .mapToObj(mark -> line(String.valueOf(mark), mark, String.valueOf(mark), String.valueOf(mark)))
                    .toList();
        }
        var lines = new ArrayList<OptionForm>();
        for (var place = 0; place < answers.size(); place++) {
            var answer = answers.get(place);
            var key = "questionnaires.ready.answer." + answer;
            var value = answers.getFirst().equals("yes") ? answers.size() - 1 - place : place;
            lines.add(line(answer, value, words.in(key, Locale.of("nl")), words.in(key, Locale.ENGLISH)));
        }
        return lines;
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
