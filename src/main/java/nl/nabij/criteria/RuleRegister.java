package nl.nabij.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.Condition;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.OnDomain;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.criteria.RuleStep.Kind;
import nl.nabij.regions.Settings;
import nl.nabij.site.Dates;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A text about an approved rule for the algorithm register, in Dutch. What Nabij knows is filled in; what only the region knows
 * stands there as something to fill in, and nothing is made up.
 *
 * @see <a href="https://github.com/MinBZK/Algoritmekader">Algoritmekader of the Ministry of the Interior,
 *     soorten-algoritmes-en-ai/geautomatiseerde-risicoselectie: publish in the Algoritmeregister, category B</a>
 */
@Component
class RuleRegister {

    private final RuleWords words;
    private final MessageSource messages;
    private final Settings settings;
    private final Dates dates;
    private final String model;

    RuleRegister(RuleWords words, MessageSource messages, Settings settings, Dates dates) {
        this.words = words;
        this.messages = messages;
        this.settings = settings;
        this.dates = dates;
        this.model = model();
    }

    /** @throws NullPointerException if it was never approved */
    String text(RuleVersion version) {
        var text = model;
        for (var fact : facts(version).entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    private Map<String, String> facts(RuleVersion version) {
        var approved = version.steps().stream()
                .filter(step -> step.kind() == Kind.APPROVED)
                .findFirst()
                .orElseThrow();
        var facts = new LinkedHashMap<String, String>();
        facts.put("number", String.valueOf(version.id().number()));
        facts.put("from", day(requireNonNull(version.from())));
        facts.put("until", day(requireNonNull(version.until())));
        facts.put("sentence", words.sentence(version.criterion(), RuleWords.DUTCH));
        facts.put("data", data(version.criterion()));
        facts.put(
                "proxy",
                RuleWords.mayStandForOrigin(version.criterion())
                        ? "\n[Vul in: buurt of taal kan samenhangen met herkomst; leg uit waarom deze voorwaarde toch nodig is]"
                        : "");
        facts.put("weeks", String.valueOf(settings.of(CriteriaSettings.LIST_WEEKS)));
        facts.put(
                "writers",
                version.steps().stream()
                        .filter(step -> step.kind().isWriting())
                        .map(RuleStep::by)
                        .distinct()
                        .collect(joining(" en ")));
        facts.put("approver", approved.by());
        facts.put("approved", day(dates.on(approved.at())));
        // What people typed comes last: it may hold the name of another fact
        facts.put("dpia", version.dpia());
        facts.put("name", version.name());
        facts.put("aim", version.aim());
        return facts;
    }

    private String data(Criterion criterion) {
        return criterion.leaves().stream()
                .map(Leaf::condition)
                .map(this::data)
                .distinct()
                .map(text -> "- " + text)
                .collect(joining("\n"));
    }

    private String data(Condition condition) {
        return switch (condition) {
            case OnDomain domain ->
                "Zelfredzaamheid-Matrix, leefgebied "
                        + messages.getMessage(domain.domain().text(), null, RuleWords.DUTCH);
            case Age age -> "geboortedatum";
            case HouseholdIs household -> "leefvorm";
            case YearsOnBenefit years -> "begin van de uitkering";
            case NeighbourhoodIs neighbourhood -> "buurt, afgeleid van de postcode";
            case LanguageIs language -> "taal van contact";
            case NoContact contact -> "dag van het laatste contact in Nabij";
        };
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", RuleWords.DUTCH).format(day);
    }

    private static String model() {
        try {
            return new ClassPathResource("registers/algorithm-v1.nl.txt").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
