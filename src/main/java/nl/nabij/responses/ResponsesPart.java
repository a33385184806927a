package nl.nabij.responses;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.instruments.Instruments;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was filled in with somebody, earlier beside later: on the page about that person and in the own place. */
@Component
class ResponsesPart implements PersonPart {

    private final Responses responses;
    private final ViewsBeside views;
    private final ResponseTexts texts;
    private final Instruments instruments;
    private final Residents residents;

    ResponsesPart(
            Responses responses, ViewsBeside views, ResponseTexts texts, Instruments instruments, Residents residents) {
        this.responses = responses;
        this.views = views;
        this.texts = texts;
        this.instruments = instruments;
        this.residents = residents;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.TALK) && access.may(Right.CONVERSE)
                ? Optional.of(new HomePart.Shown("responses/parts :: person", filled(access)))
                : Optional.empty();
    }

    /** Nothing where nothing was filled in: an empty drawing asks for something that nobody asked. */
    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.TALK)
                ? Optional.of(filled(access))
                        .filter(filled -> !filled.overview().isEmpty())
                        .map(filled -> new HomePart.Shown("responses/parts :: mine", filled))
                : Optional.empty();
    }

    private Filled filled(Access access) {
        return new Filled(
                residents.of(access),
                Overview.of(Change.of(responses.all(access), instruments, LocaleContextHolder.getLocale())),
                access.may(Right.OWN) ? views(access) : List.of());
    }

    private List<ViewBeside.Seen> views(Access access) {
        return views.all(access).stream().map(texts::seen).toList();
    }

    /** What both pages show; the views beside it are for the own place, at work they stand beside each response. */
    record Filled(Resident resident, Overview overview, List<ViewBeside.Seen> views) {}
}
