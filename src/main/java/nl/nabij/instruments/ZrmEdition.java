package nl.nabij.instruments;

import java.util.Arrays;
import java.util.List;

/**
 * Edition of the Zelfredzaamheid-Matrix. Domain names are facts; the texts of the cells belong to GGD Amsterdam and are not
 * here.
 */
public enum ZrmEdition {
    /** Eleven domains. */
    ZRM_2013(2013),
    /** Thirteen domains; (c) GGD Amsterdam, Lauriks et al. 2016. */
    ZRM_2017(2017);

    private final int year;

    ZrmEdition(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }

    /** In the order of the matrix. */
    public List<ZrmDomain> domains() {
        return Arrays.stream(ZrmDomain.values())
                .filter(domain -> domain.editions().contains(this))
                .toList();
    }
}
