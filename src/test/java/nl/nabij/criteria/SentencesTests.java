package nl.nabij.criteria;

import static nl.nabij.instruments.ZrmDomain.FINANCES;
import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.residents.Household;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SentencesTests {

    private static final Locale DUTCH = Locale.of("nl");
    private final Sentences nl = sentences(DUTCH);
    private final Sentences en = sentences(Locale.ENGLISH);

    @Test
    void exampleReadsAsOneSentenceInTwoLanguages() {
        assertThat(nl.whole(Example.SMALL_NETWORK.criterion()))
                .isEqualTo("Iemand komt op de lijst als dit klopt: sociaal netwerk is beperkt zelfredzaam of minder, en"
                        + " minstens één hiervan klopt: maatschappelijke participatie is beperkt zelfredzaam of minder;"
                        + " geestelijke gezondheid is beperkt zelfredzaam of minder; tijdsbesteding is beperkt"
                        + " zelfredzaam of minder. De laatste beoordeling is hooguit 12 maanden oud.");
        assertThat(en.whole(Example.SHRINKING_CIRCLE.criterion()))
                .isEqualTo("Somebody is put on the list if this is true: somebody is single or a single parent, and at"
                        + " least one of these is true: social network is at least 1 level lower than the time before,"
                        + " at most 24 months earlier; community participation is at least 1 level lower than the time"
                        + " before, at most 24 months earlier. The last assessment is at most 12 months old.");
    }

    @Test
    void groupsInTheMiddleStandInBrackets() {
        var criterion = new AllOf(List.of(
                new AnyOf(List.of(new Age(18, 26), new YearsOnBenefit(3, 80))),
                new Not(new DomainAtLeast(SOCIAL_NETWORK, 4, 12)),
                new NotAssessed(FINANCES, 1)));

        assertThat(nl.whole(criterion))
                .isEqualTo(
                        "Iemand komt op de lijst als dit klopt: (minstens één hiervan klopt: de leeftijd is 18 tot en"
                                + " met 26 jaar; de uitkering duurt 3 tot en met 80 jaar), en dit klopt niet: [sociaal netwerk"
                                + " is voldoende zelfredzaam of meer (beoordeling van hooguit 12 maanden oud)], en financiën is"
                                + " niet beoordeeld (beoordeling van hooguit 1 maand oud).");
    }

    @Test
    void placeLanguageAndContactReadAsSentences() {
        var criterion = new AllOf(List.of(new NeighbourhoodIs("BU1"), new LanguageIs("ar"), new NoContact(6)));

        assertThat(nl.whole(criterion))
                .isEqualTo("Iemand komt op de lijst als dit klopt: iemand woont in de buurt Lindenbuurt, en de taal van"
                        + " contact is Arabisch, en in Nabij staat de laatste 6 maanden geen contact.");
        assertThat(en.whole(criterion))
                .isEqualTo(
                        "Somebody is put on the list if this is true: somebody lives in the neighbourhood Lindenbuurt,"
                                + " and the language of contact is Arabic, and Nabij knows of no contact in the last 6 months.");
        assertThat(reason(nl, new NeighbourhoodIs("BU1"), "{'is':true,'value':'BU1'}"))
                .isEqualTo("Woont in de buurt Lindenbuurt.");
        assertThat(reason(nl, new NeighbourhoodIs("BU1"), "{}")).isEqualTo("De buurt is niet bekend.");
        assertThat(reason(nl, new LanguageIs("ar"), "{'is':false,'value':'nl'}"))
                .isEqualTo("De taal van contact is Nederlands.");
        assertThat(reason(nl, new NoContact(6), "{'is':true,'on':'2026-01-12'}"))
                .isEqualTo("Het laatste contact in Nabij was op 12 januari 2026.");
        assertThat(reason(nl, new NoContact(6), "{'is':true}")).isEqualTo("In Nabij staat nog geen contact.");
    }

    @Test
    void endsOfTheScaleAreExact() {
        assertThat(nl.whole(new DomainAtMost(SOCIAL_NETWORK, 1, 6)))
                .startsWith("Iemand komt op de lijst als dit klopt: sociaal netwerk is acute problematiek. De laatste");
        assertThat(nl.whole(new DomainAtLeast(SOCIAL_NETWORK, 5, 6))).contains("is volledig zelfredzaam.");
    }

    @Test
    void reasonsSayDomainLevelAndDay() {
        assertThat(reason(nl, new DomainAtMost(SOCIAL_NETWORK, 3, 12), "{'is':true,'value':3,'on':'2026-09-12'}"))
                .isEqualTo("Sociaal netwerk: beperkt zelfredzaam, gezien op 12 september 2026.");
        assertThat(reason(en, new DomainAtMost(SOCIAL_NETWORK, 3, 12), "{}"))
                .isEqualTo("Social network: not assessed.");
        assertThat(reason(
                        nl,
                        new DomainChanged(SOCIAL_NETWORK, Direction.DOWN, 1, 12, 12),
                        "{'is':true,'value':2,'on':'2026-09-12','before':4,'beforeOn':'2025-10-01'}"))
                .isEqualTo("Sociaal netwerk: van voldoende zelfredzaam naar niet zelfredzaam, gezien op"
                        + " 1 oktober 2025 en op 12 september 2026.");
        assertThat(reason(
                        en,
                        new DomainChanged(SOCIAL_NETWORK, Direction.DOWN, 1, 12, 12),
                        "{'is':false,'value':4,'on':'2026-09-12','before':4,'beforeOn':'2025-10-01'}"))
                .isEqualTo("Social network: sufficient self-sufficiency. It was the same the time before. This was seen"
                        + " on 1 October 2025 and on 12 September 2026.");
        assertThat(reason(nl, new HouseholdIs(List.of(Household.SINGLE)), "{'is':true,'value':'SINGLE'}"))
                .isEqualTo("Woont alleen.");
        assertThat(reason(nl, new Age(18, 80), "{'is':true,'value':53}")).isEqualTo("De leeftijd is 53 jaar.");
        assertThat(reason(nl, new Age(18, 80), "{}")).isEqualTo("De leeftijd is niet bekend.");
        assertThat(reason(nl, new YearsOnBenefit(0, 80), "{'is':true,'value':0}"))
                .isEqualTo("De uitkering duurt nog geen jaar.");
    }

    @Test
    void conditionCountsWhenItHoldsOrWhenItDoesNotAndIsTurnedRound() {
        var age = new Age(18, 40);

        assertThat(new Finding(new Leaf(age, false), found("{'is':true}")).counts())
                .isTrue();
        assertThat(new Finding(new Leaf(age, false), found("{'is':false}")).counts())
                .isFalse();
        assertThat(new Finding(new Leaf(age, true), found("{'is':false}")).counts())
                .isTrue();
        assertThat(new Finding(new Leaf(age, true), found("{'is':true}")).counts())
                .isFalse();
        assertThat(new Finding(new Leaf(age, true), found("{}")).counts()).isFalse();
    }

    @Test
    void reasonsOfOtherCriteriaAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(new Age(18, 40), List.of()))
                .withMessageContaining("0 reasons for 1 conditions");
    }

    @Test
    void everyCriterionHasASentenceWithoutAHole() {
        var chance = new RandomCriteria(new SplittableRandom(5), LocalDate.of(2026, 11, 22));
        for (var round = 0; round < 500; round++) {
            var criterion = chance.criterion(3);

            assertThat(nl.whole(criterion)).endsWith(".").doesNotContain("{", "null", "selections.");
            assertThat(en.whole(criterion)).endsWith(".").doesNotContain("{", "null", "selections.");
        }
    }

    private static String reason(Sentences sentences, Criterion.Condition condition, String json) {
        return sentences.reason(new Finding(new Leaf(condition, false), found(json)));
    }

    private static Reason found(String json) {
        return Reason.read("[" + json.replace('\'', '"') + "]").getFirst();
    }

    static Sentences sentences(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/criteria", "messages/instruments");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Sentences(
                (key, arguments) -> messages.getMessage(key, arguments, locale), code -> "Lindenbuurt", locale);
    }
}
