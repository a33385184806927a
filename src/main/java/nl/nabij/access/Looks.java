package nl.nabij.access;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.ResidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who looked: the resident sees all that was done with the own data, the privacy officer what was done
 * with a resident's or by an account. Looking here is logged as any other looking.
 */
@Service
@Transactional
public class Looks {

    private final LookRows rows;
    private final People people;
    private final Keys keys;

    Looks(LookRows rows, People people, Keys keys) {
        this.rows = rows;
        this.people = people;
        this.keys = keys;
    }

    /**
     * What was done with the data of the resident of this key, newest first; refused attempts too. Who gave a signal stays
     * unnamed here: that is told only where that person agreed, beside the signal itself.
     */
    @Opens(Part.LOG)
    public List<Look> of(LookSearch search, Access access) {
        return rows
                .find(new LookSearch(
                        access.resident(),
                        search.account(),
                        search.refusedOnly(),
                        search.from(),
                        search.until(),
                        search.after()))
                .stream()
                .map(look -> look.purpose() == Purpose.RAISE ? look.unnamed() : look)
                .toList();
    }

    /**
     * What was done, newest first.
     *
     * @throws IllegalArgumentException unless a resident or an account is named, or only what was refused is asked for
     */
    @Opens(Part.LOG)
    public Shown<Look> find(LookSearch search, ListAccess list) {
        if (search.isOfEverybody() && !search.refusedOnly()) {
            throw new IllegalArgumentException("nobody oversees everybody at once");
        }
        var found = rows.find(search);
        var named = people.of(found.stream().map(Look::resident).distinct().toList(), list);
        return keys.show(
                found.stream()
                        .map(look -> look.with(People.number(named.get(look.resident()))))
                        .toList(),
                Look::resident,
                list);
    }

    /** Who has this client number; answers an id, which shows nobody anything without a further key. */
    Optional<ResidentId> numbered(String clientNumber) {
        return people.withNumber(clientNumber);
    }
}
