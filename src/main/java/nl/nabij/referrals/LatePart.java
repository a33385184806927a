package nl.nabij.referrals;

import java.util.Optional;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.referrals.Referral.Turn;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** What waits longer than agreed, on the page of today of both sides. */
@Component
class LatePart implements HomePart {

    private final Referrals referrals;
    private final Keys keys;

    LatePart(Referrals referrals, Keys keys) {
        this.referrals = referrals;
        this.keys = keys;
    }

    @Override
    public Column column() {
        return Column.ASKED;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Shown> of(Account account) {
        if (account.organisation() == null || !keys.mayList(account.actor(), Purpose.TODAY)) {
            return Optional.empty();
        }
        var late = referrals.late(keys.list(account.actor(), Purpose.TODAY)).rows().stream()
                .filter(referral -> referral.mine() && referral.turn() == Turn.RECEIVER)
                .toList();
        return late.isEmpty() ? Optional.empty() : Optional.of(new Shown("referrals/home :: late", late));
    }
}
