package nl.nabij.conversations;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** The talks with somebody: on the page about that person and in the own place. */
@Component
class ConversationsPart implements PersonPart {

    private final Conversations conversations;
    private final Residents residents;

    ConversationsPart(Conversations conversations, Residents residents) {
        this.conversations = conversations;
        this.residents = residents;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return maySeeTalks(access)
                ? Optional.of(new HomePart.Shown("conversations/parts :: talks", talks(access)))
                : Optional.empty();
    }

    /** What was said and agreed; what the professional thought of it is not the resident's to read by surprise. */
    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.TALK)
                ? Optional.of(new HomePart.Shown("conversations/parts :: my-talks", talks(access)))
                : Optional.empty();
    }

    private Talks talks(Access access) {
        return new Talks(residents.of(access), conversations.all(access));
    }

    /** A receiver may know the own question by permission, not the talks. */
    private static boolean maySeeTalks(Access access) {
        return access.opens(Part.TALK) && access.may(Right.CONVERSE);
    }

    /** @param all newest first */
    record Talks(Resident resident, List<Conversation> all) {}
}
