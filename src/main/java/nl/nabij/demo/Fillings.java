package nl.nabij.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.access.Access;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.ConversationId;
import org.springframework.stereotype.Component;

/** Questionnaires that invented residents fill in during a talk. */
@Component
class Fillings {

    private static final List<String> SIDES =
            List.of("body", "mind", "meaning", "quality-of-life", "participation", "daily-life");
    private static final List<String> GOES_WELL = List.of(
            "Ik kook elke dag zelf.", "Mijn zus belt elke week.", "Ik slaap weer beter.", "De buurt is rustig.");
    private static final List<String> DIFFERENT =
            List.of("Ik zou vaker de deur uit willen.", "Iemand om samen mee te eten.", "Weer eens muziek maken.");
    private static final List<String> LONELY = List.of("3", "4", "7", "8", "9", "10");

    private final Responses responses;

    Fillings(Responses responses) {
        this.responses = responses;
    }

    /**
     * @param chance of the questionnaires of this world
     * @param first whether it is the first talk; at a later one things are a little better for most
     */
    void during(ConversationId talk, boolean first, LocalDate day, Chance chance, Access access) {
        var better = first ? 0 : 1;
        if (chance.percent(first ? 40 : 75)) {
            keep("conversation-map", map(better, chance), talk, day, access);
        }
        if (chance.percent(30)) {
            keep("who-5", same(5, 2.2 + 0.6 * better, chance), talk, day, access);
        }
        if (chance.percent(25)) {
            keep("de-jong-gierveld-6", statements(chance), talk, day, access);
        }
        if (!first && chance.percent(60)) {
            keep(
                    "experienced-fit",
                    Map.of(
                            "helped", chance.one(List.of("a-little", "mostly", "completely")),
                            "understood", chance.one(List.of("mostly", "completely"))),
                    talk,
                    day,
                    access);
        }
    }

    private Map<String, String> map(int better, Chance chance) {
        var answers = new HashMap<String, String>();
        SIDES.forEach(side -> answers.put(side, String.valueOf(chance.around(4.6 + better, 1.8, 0, 10))));
        answers.put("goes-well", chance.one(GOES_WELL));
        answers.put("different", chance.one(DIFFERENT));
        return answers;
    }

    private Map<String, String> same(int items, double mean, Chance chance) {
        var answers = new HashMap<String, String>();
        for (var item = 1; item <= items; item++) {
            answers.put(String.valueOf(item), String.valueOf(chance.around(mean, 1, 0, 5)));
        }
        return answers;
    }

    private Map<String, String> statements(Chance chance) {
        var answers = new HashMap<String, String>();
        LONELY.forEach(item -> answers.put(item, chance.one(List.of("yes", "more-or-less", "no"))));
        return answers;
    }

    private void keep(
            String instrument, Map<String, String> answers, ConversationId talk, LocalDate day, Access access) {
        var request = new ResponseRequest(instrument, 1, FilledBy.WITH_HELP, answers, day, talk);
        if (!(responses.keep(request, access) instanceof ResponseRequest.Outcome.Kept)) {
            throw new IllegalStateException("%s of the demonstration is not kept".formatted(instrument));
        }
    }
}
