package nl.nabij.services;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether something costs money, as far as its provider says so. */
class Fees {

    private static final Pattern FREE = Pattern.compile(
            "(gratis|kosteloos|geen( kosten)?|er zijn geen kosten|none|free( of charge)?|no (cost|charge|fee)s?)[.! ]*");

    private Fees() {}

    /** @return null where the source does not say it, or says 'free, except' */
    static @Nullable Boolean free(@Nullable String fees, List<BigDecimal> amounts) {
        if (!amounts.isEmpty()) {
            return amounts.stream().allMatch(amount -> amount.signum() == 0);
        }
        if (fees == null) {
            return null;
        }
        return FREE.matcher(fees.toLowerCase(Locale.ROOT).strip()).matches() ? Boolean.TRUE : null;
    }
}
