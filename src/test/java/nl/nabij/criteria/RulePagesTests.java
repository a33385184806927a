package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What researcher and second person see of a rule; all of it without script. */
@RegionTest
class RulePagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Rules rules;

    SampleCriteria sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleCriteria.class);
    }

    @Test
    void ruleIsWrittenLineByLineAndNothingTypedIsLost() {
        var ilse = ilse();
        var draft = pages.accepted(ilse, "/criteria/rules");

        var added = page(
                ilse,
                draft,
                "act",
                "add-0",
                "kind-0",
                "age",
                "name",
                "Ouderen",
                "aim",
                "Half af",
                "lines[0].kind",
                "all",
                "lines[0].level",
                "0",
                "lines[1].kind",
                "domain",
                "lines[1].level",
                "1",
                "lines[1].domain",
                "FINANCES",
                "lines[1].is",
                "at-most-2",
                "lines[1].months",
                "twaalf");

        assertThat(added.select("fieldset.nabij-rule__row")).hasSize(3);
        assertThat(added.select("[name='lines[1].domain'] option[selected]").val())
                .isEqualTo("FINANCES");
        assertThat(added.select("[name='lines[1].months']").val()).isEqualTo("twaalf");
        assertThat(added.select("[name='lines[2].from']")).hasSize(1);
        assertThat(added.select("[autofocus] legend").text()).isEqualTo("Voorwaarde 2");
        assertThat(added.select("[name=name]").val()).isEqualTo("Ouderen");
        assertThat(added.select("[name=aim]").val()).isEqualTo("Half af");
        assertThat(added.select("#effect").text()).contains("Maak alle voorwaarden af.");
        assertThat(added.select("[role=alert]"))
                .as("who is still typing made no fault")
                .isEmpty();
    }

    @Test
    void linesMoveAndGoByTheirButtons() {
        var ilse = ilse();
        var draft = pages.accepted(ilse, "/criteria/rules", "from", "small-network");
        String[] lines = {
            "name",
            "Regel",
            "lines[0].kind",
            "all",
            "lines[0].level",
            "0",
            "lines[1].kind",
            "language",
            "lines[1].level",
            "1",
            "lines[1].is",
            "is-not",
            "lines[1].language",
            "ar",
            "lines[2].kind",
            "contact",
            "lines[2].level",
            "1",
            "lines[2].is",
            "none",
            "lines[2].months",
            "6"
        };

        var moved = page(ilse, draft, with(lines, "act", "up-2"));
        var gone = page(ilse, draft, with(lines, "act", "remove-1"));

        assertThat(moved.select("#effect").text())
                .contains("in Nabij staat de laatste 6 maanden geen contact, en dit klopt niet: [de taal van contact is"
                        + " Arabisch]");
        assertThat(moved.select("#effect [lang=en]").text()).contains("Nabij knows of no contact in the last 6 months");
        assertThat(gone.select("#effect").text())
                .contains("Iemand komt op de lijst als dit klopt: in Nabij staat de laatste 6 maanden geen contact.");
    }

    @Test
    void savingSaysWhatIsWrongBesideTheField() {
        var ilse = ilse();
        var draft = pages.accepted(ilse, "/criteria/rules");

        var page = pages.refused(
                ilse,
                draft,
                "save",
                "submit",
                "name",
                "",
                "aim",
                "",
                "lines[0].kind",
                "all",
                "lines[0].level",
                "0",
                "lines[1].kind",
                "household",
                "lines[1].level",
                "1",
                "lines[1].is",
                "is");

        assertThat(page.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "Geef de regel een naam van hooguit 100 tekens.",
                        "Schrijf op waarom deze regel nodig is. De tweede persoon moet dat kunnen beoordelen.",
                        "Kies minstens één leefvorm.");
        assertThat(page.select("#lines1\\.households-error").text()).isEqualTo("Kies minstens één leefvorm.");
    }

    @Test
    void originAndNationalityCannotBeChosen() {
        var ilse = ilse();
        var draft = pages.accepted(ilse, "/criteria/rules", "from", "small-network");

        var page = pages.page(ilse, draft);

        assertThat(page.select("[name=kind-0] option").eachText())
                .containsExactly(
                        "Leefgebied",
                        "Verandering in een leefgebied",
                        "Leeftijd",
                        "Leefvorm",
                        "Jaren met een uitkering",
                        "Buurt",
                        "Taal van contact",
                        "Laatste contact",
                        "Groep: alles klopt",
                        "Groep: minstens één klopt");
        var forged = page(
                ilse,
                draft,
                "act",
                "add-0",
                "kind-0",
                "nationality",
                "lines[0].kind",
                "all",
                "lines[1].kind",
                "nationality",
                "lines[1].level",
                "1");
        assertThat(forged.select("fieldset.nabij-rule__row")).hasSize(1);
    }

    @Test
    void secondPersonReadsTheRuleAndApproves() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.submitted(place));
        var olga = World.A.call(() -> sample.judge());

        assertThat(pages.page(olga, "/").select("a[href='" + rule.path() + "']").text())
                .isEqualTo("Lees en beoordeel: Klein netwerk, versie 1");
        var page = pages.page(olga, rule.path());
        assertThat(page.text()).contains("sociaal netwerk is beperkt zelfredzaam of minder", "Bent u akkoord?");
        assertThat(page.select("[lang=en]").text()).contains("Somebody is put on the list if this is true");

        var refused = pages.refused(olga, rule.path() + "/approval", "checks", "IMPACT", "until", "2020-01-01");
        assertThat(refused.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "Kruis aan wat u bekeek. Kunt u niet alles aankruisen? Stuur de regel dan terug.",
                        "Schrijf op waar de DPIA staat, in hooguit 300 tekens.",
                        "Kies vandaag of een latere dag.");
        pages.accepted(olga, rule.path() + "/approval", approval());

        assertThat(pages.page(olga, rule.path()).text()).contains("Geldt nu", "Olga keurde de versie goed.");
        assertThat(pages.page(place.ilse(), "/").text()).contains("Olga keurde de versie goed.");
        assertThat(pages.page(place.ilse(), rule.path())
                        .select("section[aria-labelledby=work] a")
                        .eachAttr("href"))
                .as("the next step")
                .contains("/criteria/runs", "/studies/new");
    }

    @Test
    void writerCannotApproveAndIsToldSo() {
        var bo = World.A.call(() -> world.official("Bo", Role.RESEARCHER, Role.PRIVACY_OFFICER));
        var rule = World.A.call(() -> {
            var draft = SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, bo));
            rules.write(draft, 0, new RuleText("Regel", "Waarom", CriterionJson.write(RuleEditor.FIRST)), bo);
            return SampleCriteria.done(rules.submit(draft, bo));
        });

        var page = pages.page(bo, rule.path());
        assertThat(page.text())
                .contains("Deze versie wacht op een tweede persoon.")
                .doesNotContain("Bent u akkoord?");
        pages.accepted(bo, rule.path() + "/approval", approval());

        assertThat(World.A.call(() -> rules.find(rule)).orElseThrow().status()).isEqualTo(RuleVersion.Status.SUBMITTED);
    }

    @Test
    void whatIsSentBackSaysWhyAndBecomesTheNextVersion() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.submitted(place));
        var olga = World.A.call(() -> sample.judge());

        assertThat(pages.refused(olga, rule.path() + "/return")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Schrijf de reden op, in hooguit 2.000 tekens.");
        pages.accepted(olga, rule.path() + "/return", "reason", "De DPIA ontbreekt.");

        assertThat(pages.page(place.ilse(), rule.path()).text()).contains("De DPIA ontbreekt.", "Teruggestuurd");
        var next = pages.accepted(place.ilse(), rule.path() + "/next");
        assertThat(next).isEqualTo("/criteria/%d/2/draft".formatted(rule.rule()));
        assertThat(pages.page(place.ilse(), "/criteria/%d/2".formatted(rule.rule()))
                        .text())
                .contains("Wat is anders dan in versie 1?", "De voorwaarden zijn gelijk.");
    }

    @Test
    void withdrawnRuleMakesNoLists() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.approved(place));
        assertThat(pages.page(place.ilse(), "/criteria/runs").select("[value=" + rule + "]"))
                .hasSize(1);

        pages.accepted(place.ilse(), rule.path() + "/withdrawal", "reason", "Het doel is bereikt.");

        assertThat(pages.page(place.ilse(), "/criteria/runs").select("[value=" + rule + "]"))
                .isEmpty();
        assertThat(pages.page(place.ilse(), rule.path()).text()).contains("Stopgezet", "Het doel is bereikt.");
    }

    @Test
    void textForTheAlgorithmRegisterMakesNothingUp() throws Exception {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.approved(place));

        var text =
                pages.get(place.ilse(), rule.path() + "/register").getResponse().getContentAsString();

        assertThat(text)
                .contains(
                        "Klein netwerk, versie 1",
                        "Om te vragen hoe het gaat.",
                        "sociaal netwerk is beperkt zelfredzaam of minder",
                        "- Zelfredzaamheid-Matrix, leefgebied Sociaal netwerk",
                        "Zaak 12",
                        "Goedgekeurd door Olga",
                        "[Vul in: de wet en het artikel waarop de verwerking rust]")
                .doesNotContainPattern("\\{[a-z]+}");
        assertThat(pages.get(
                        place.ilse(),
                        World.A.call(() -> sample.submitted(place)).path() + "/register"))
                .hasStatus(404);
    }

    @Test
    void otherRolesDoNotSeeRules() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.approved(place));
        var olga = World.A.call(() -> sample.judge());

        assertThat(pages.get(place.anna(), rule.path())).hasStatus(404);
        assertThat(pages.get(olga, rule.path() + "/draft")).hasStatus(404);
        assertThat(pages.post(olga, "/criteria/rules")).hasStatus(404);
        assertThat(pages.post(place.ilse(), rule.path() + "/approval")).hasStatus(404);
        assertThat(pages.page(olga, "/criteria").text()).contains("Alle regels").doesNotContain("Maak lijsten");
        assertThat(pages.get(place.ilse(), "/criteria/999999/1")).hasStatus(404);
    }

    private SignedIn ilse() {
        return World.A.call(() -> world.official("Ilse", Role.RESEARCHER));
    }

    private Document page(SignedIn who, String path, String... fields) {
        return nl.nabij.PageChecks.page(pages.post(who, path, fields));
    }

    private static String[] with(String[] fields, String name, String value) {
        var all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }

    private static String[] approval() {
        var today = LocalDate.now(ZONE);
        return new String[] {
            "checks",
            "IMPACT",
            "checks",
            "NECESSARY",
            "checks",
            "FAIR",
            "checks",
            "HUMAN",
            "checks",
            "OPEN",
            "dpia",
            "Zaak 12",
            "from",
            today.toString(),
            "until",
            today.plusYears(1).toString()
        };
    }
}
