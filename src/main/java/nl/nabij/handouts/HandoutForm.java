package nl.nabij.handouts;

import java.util.List;
import java.util.UUID;
import nl.nabij.shared.HandoutId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to hand out.
 *
 * @param id of the handout it will be
 */
record HandoutForm(@Nullable UUID id, @Nullable List<String> instruments) {

    static HandoutForm blank() {
        return new HandoutForm(HandoutId.next().value(), List.of());
    }

    HandoutRequest request() {
        return new HandoutRequest(
                id == null ? HandoutId.next() : new HandoutId(id), instruments == null ? List.of() : instruments);
    }
}
