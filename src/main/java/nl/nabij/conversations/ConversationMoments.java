package nl.nabij.conversations;

import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.Moments;
import nl.nabij.residents.Residents;
import org.springframework.stereotype.Component;

/** The talks in somebody's time line. */
@Component
class ConversationMoments implements Moments {

    private final Conversations conversations;
    private final Residents residents;

    ConversationMoments(Conversations conversations, Residents residents) {
        this.conversations = conversations;
        this.residents = residents;
    }

    @Override
    public List<Moment> of(Access access) {
        if (!access.opens(Part.TALK) || !access.may(Right.CONVERSE)) {
            return List.of();
        }
        var name = List.of(residents.of(access).calledName());
        return conversations.all(access).stream()
                .map(talk -> new Moment(
                        talk.heldOn(),
                        talk.registeredAt(),
                        talk.words().words() == null
                                ? "conversations.moment.talk"
                                : "conversations.moment.own-question",
                        name,
                        "/residents/%s/conversations/%s".formatted(access.resident(), talk.id())))
                .toList();
    }
}
