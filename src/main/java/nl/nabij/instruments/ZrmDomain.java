package nl.nabij.instruments;

import static nl.nabij.instruments.ZrmEdition.ZRM_2013;
import static nl.nabij.instruments.ZrmEdition.ZRM_2017;

import java.util.Locale;
import java.util.Set;

/**
 * A domain of life of the Zelfredzaamheid-Matrix, with the editions that have it. A domain that was split in 2017 is
 * another domain afterwards: one 2013 score never becomes two.
 */
public enum ZrmDomain {
    FINANCES(ZRM_2013, ZRM_2017),
    /** Dagbesteding; split in 2017. */
    DAYTIME_ACTIVITIES(ZRM_2013),
    WORK_EDUCATION(ZRM_2017),
    TIME_USE(ZRM_2017),
    HOUSING(ZRM_2013, ZRM_2017),
    DOMESTIC_RELATIONS(ZRM_2013, ZRM_2017),
    MENTAL_HEALTH(ZRM_2013, ZRM_2017),
    PHYSICAL_HEALTH(ZRM_2013, ZRM_2017),
    /** Called verslaving in 2013. */
    SUBSTANCE_USE(ZRM_2013, ZRM_2017),
    /** Activiteiten dagelijks leven; split in 2017. */
    ADL(ZRM_2013),
    BASIC_ADL(ZRM_2017),
    INSTRUMENTAL_ADL(ZRM_2017),
    SOCIAL_NETWORK(ZRM_2013, ZRM_2017),
    COMMUNITY_PARTICIPATION(ZRM_2013, ZRM_2017),
    JUSTICE(ZRM_2013, ZRM_2017);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<ZrmEdition> editions;

    ZrmDomain(ZrmEdition... editions) {
        this.editions = Set.of(editions);
    }

    public Set<ZrmEdition> editions() {
        return editions;
    }

    /** Message key of its name. */
    public String text() {
        return "instruments.zrm.domain." + name();
    }

    /** Message key of a level in words: 1 acute problems to 5 full self-sufficiency. */
    public static String levelText(int level) {
        return "instruments.zrm.level." + level;
    }

    /** The column of {@code zrm_assessment} that keeps its score. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
