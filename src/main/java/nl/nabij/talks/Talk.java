package nl.nabij.talks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;

/**
 * A talk that is prepared.
 *
 * @param account who prepared it, and registers it
 * @param endedAt when it was registered or called off; null before
 * @param partners who joins, in the order in which they were asked; who prepared it is the first
 * @param version raised by every change of the preparation, from 1
 */
public record Talk(
        TalkId id,
        ResidentId resident,
        AccountId account,
        Status status,
        Preparation preparation,
        Instant preparedAt,
        @Nullable Instant endedAt,
        List<Partner> partners,
        int version) {

    /** So long after its day a partner can still write down what was said; then the tie ends. */
    static final int DAYS_AFTER = 14;

    /** How far it is. */
    public enum Status {
        PREPARED,
        REGISTERED,
        CALLED_OFF
    }

    /** The list is copied. */
    public Talk {
        partners = List.copyOf(partners);
    }

    public boolean isOpen() {
        return status == Status.PREPARED;
    }

    /** Whose notes these are; empty where this account does not join. */
    public Optional<Partner> partner(AccountId who) {
        return partners.stream()
                .filter(partner -> who.equals(partner.account()))
                .findFirst();
    }

    public Optional<Partner> partner(TalkPartnerId id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** As this account may read it: own notes, and where the account leads the talk also what others handed in. */
    Talk shownTo(@Nullable AccountId reader, boolean leads) {
        return new Talk(
                id,
                resident,
                account,
                status,
                preparation,
                preparedAt,
                endedAt,
                partners.stream()
                        .map(partner -> partner.isReadBy(reader, leads) ? partner : partner.blank())
                        .toList(),
                version);
    }

    /** Those who join besides who prepared it. */
    public List<Partner> others() {
        return partners.stream()
                .filter(partner -> !account.equals(partner.account()))
                .toList();
    }

    /** The moment from which a partner's tie opens nothing. */
    Instant tieEnds() {
        return preparation
                .on()
                .plusDays(DAYS_AFTER + 1L)
                .atStartOfDay(Time.ZONE)
                .toInstant();
    }
}
