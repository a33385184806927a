package nl.nabij.conversations;

import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The own question on top of the page about somebody, with the way into a talk. */
@Component
class OwnQuestionPart implements PersonPart {

    private final Conversations conversations;
    private final Residents residents;

    OwnQuestionPart(Conversations conversations, Residents residents) {
        this.conversations = conversations;
        this.residents = residents;
    }

    @Override
    public Place place() {
        return Place.QUESTION;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        if (!access.opens(Part.TALK)) {
            return Optional.empty();
        }
        var resident = residents.of(access);
        return Optional.of(new HomePart.Shown(
                "conversations/parts :: question",
                new Question(
                        resident,
                        conversations.ownQuestion(access).orElse(null),
                        access.may(Right.CONVERSE) && resident.deceasedOn() == null,
                        conversations.draft(access).orElse(null))));
    }

    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.TALK)
                ? Optional.of(new HomePart.Shown(
                        "conversations/parts :: my-question",
                        new Question(
                                residents.of(access),
                                conversations.ownQuestion(access).orElse(null),
                                false,
                                null)))
                : Optional.empty();
    }

    /**
     * @param said null where there is no own question yet
     * @param mayTalk whether who looks can begin a talk
     * @param draft the talk that who looks began; null where there is none
     */
    record Question(
            Resident resident,
            @Nullable OwnQuestion said,
            boolean mayTalk,
            @Nullable Conversation draft) {}
}
