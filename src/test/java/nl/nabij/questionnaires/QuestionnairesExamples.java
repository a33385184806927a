package nl.nabij.questionnaires;

import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static nl.nabij.questionnaires.SampleQuestionnaires.bytes;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the questionnaires module. */
class QuestionnairesExamples implements PageExamples {

    private final World world;
    private final Questionnaires questionnaires;
    private final Drafts drafts;

    QuestionnairesExamples(World world, Questionnaires questionnaires, Drafts drafts) {
        this.world = world;
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    @Override
    public List<Example> examples() {
        var rosa = world.official("Rosa", Role.RESEARCHER);
        var petra = world.official("Petra", Role.PRIVACY_OFFICER);
        var begun = key(questionnaires.begin("Net begonnen", rosa));
        var draft = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        drafts.remove(draft, Section.EXAMPLES, "1", rosa);
        var test = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        questionnaires.test(test, rosa);
        var gone = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        questionnaires.test(gone, rosa);
        questionnaires.publish(gone, petra);
        questionnaires.withdraw(gone, "Vraag 2 was niet nodig.", rosa);
        var one = "/questionnaires/{key}";
        var examples = new ArrayList<Example>();
        examples.add(Example.of(rosa, "/questionnaires"));
        examples.add(new Example(one, rosa, "/questionnaires/" + draft));
        examples.add(new Example(one, rosa, "/questionnaires/" + begun));
        examples.add(new Example(one, petra, "/questionnaires/" + test));
        examples.add(new Example(one, rosa, "/questionnaires/" + gone));
        examples.add(new Example(one + "/versions/{version}", petra, "/questionnaires/" + gone + "/versions/1"));
        examples.add(new Example("/instruments/{key}", null, "/instruments/" + gone));
        examples.add(new Example(one + "/about", rosa, "/questionnaires/" + draft + "/about"));
        examples.add(new Example(one + "/items/{id}", rosa, "/questionnaires/" + draft + "/items/3"));
        examples.add(new Example(one + "/items/{id}", rosa, "/questionnaires/" + draft + "/items/new"));
        examples.add(new Example(one + "/answers/{id}", rosa, "/questionnaires/" + draft + "/answers/how-often"));
        examples.add(new Example(one + "/answers/{id}", rosa, "/questionnaires/" + draft + "/answers/new"));
        examples.add(new Example(one + "/scales/{id}", rosa, "/questionnaires/" + draft + "/scales/contact"));
        examples.add(new Example(one + "/calculations/{id}", rosa, "/questionnaires/" + draft + "/calculations/known"));
        examples.add(new Example(one + "/examples/{id}", rosa, "/questionnaires/" + draft + "/examples/0"));
        examples.add(new Example(one + "/trial", rosa, "/questionnaires/" + draft + "/trial"));
        examples.add(new Example(one + "/trial", rosa, "/questionnaires/" + begun + "/trial"));
        return examples;
    }

    private static String key(QuestionnaireOutcome outcome) {
        return ((QuestionnaireOutcome.Done) outcome).key();
    }
}
