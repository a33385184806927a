package nl.nabij.questionnaires;

/** A whole questionnaire of a region, and pieces of it. All invented. */
final class SampleQuestionnaires {

    /** Four questions of four kinds, one of them only for who speaks to neighbours. */
    static final String NEIGHBOURS = """
            {"format": 1, "key": "neighbours", "version": 1, "published": "2026-11-25", "kind": "own-view", "phases": ["discuss"],
             "title": {"nl": "Buren en ik", "en": "Neighbours and me"},
             "lead": {"nl": "Over contact in de buurt.", "en": "On contact in the neighbourhood."},
             "suits": [{"nl": "Een gesprek over de buurt.", "en": "A talk on the neighbourhood."}],
             "notFor": [{"nl": "Kiezen wie hulp krijgt.", "en": "Choosing who gets help."}],
             "rights": {"owner": "Somebody else", "licence": {"id": "CC-BY-4.0", "about": {"nl": "Met naam.", "en": "With the name."}},
               "purposes": ["conversation"], "redistribution": "yes", "wording": "bundled", "perPerson": "yes", "citation": "x"},
             "languages": ["nl", "en"],
             "answers": {
               "how-often": [{"key": "never", "value": 0, "label": {"nl": "nooit", "en": "never"}},
                             {"key": "sometimes", "value": 1, "label": {"nl": "soms", "en": "sometimes"}},
                             {"key": "often", "value": 2, "label": {"nl": "vaak", "en": "often"}}],
               "where": [{"key": "street", "value": 1, "label": {"nl": "op straat", "en": "in the street"}},
                         {"key": "home", "value": 1, "label": {"nl": "thuis", "en": "at home"}}]},
             "items": [
               {"id": "1", "answers": "how-often", "wording": {"nl": "Hoe vaak spreekt u buren?", "en": "How often do you speak to neighbours?"}},
               {"id": "2", "type": "number", "from": 0, "to": 50, "wording": {"nl": "Hoeveel buren kent u?", "en": "How many neighbours do you know?"},
                "askIf": {"all": [{"item": "1", "is": ["sometimes", "often"]}]}},
               {"id": "3", "type": "several", "answers": "where", "optional": true, "wording": {"nl": "Waar spreekt u elkaar?", "en": "Where do you speak?"},
                "askIf": {"all": [{"item": "1", "is": ["sometimes", "often"]}]}},
               {"id": "4", "type": "text", "optional": true, "wording": {"nl": "Wat zou u willen?", "en": "What would you like?"},
                "askIf": {"any": [{"item": "1", "is": ["never"]}]}}],
             "scales": [{"key": "contact", "name": {"nl": "Contact", "en": "Contact"}, "items": ["1"], "method": "sum", "lower": "worse",
               "reading": {"nl": "Hoger is meer contact.", "en": "Higher is more contact."}}],
             "calculations": [{"key": "known", "name": {"nl": "Buren bij elke stap", "en": "Neighbours for each step"}, "expression": "[2] / [contact]"}],
             "examples": [
               {"about": "never", "answers": {"1": "never"}, "expected": {"contact": 0, "known": null}},
               {"about": "often", "answers": {"1": "often", "2": "5"}, "expected": {"contact": 2, "known": 2.5}}],
             "sources": [{"text": "Eigen werkgroep"}]}
            """;

    private SampleQuestionnaires() {}

    static byte[] bytes(String file) {
        return file.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
