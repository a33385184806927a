package nl.nabij.responses;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody wants to talk about: on the page about that person, before the talks ahead, and in the own place. */
@Component
class AgendaPart implements PersonPart {

    private final Agendas agendas;
    private final Residents residents;

    AgendaPart(Agendas agendas, Residents residents) {
        this.agendas = agendas;
        this.residents = residents;
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.TALK) && access.may(Right.CONVERSE)
                ? shown(access, "responses/agenda :: person")
                : Optional.empty();
    }

    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return shown(access, "responses/agenda :: mine");
    }

    private Optional<HomePart.Shown> shown(Access access, String template) {
        var topics = agendas.of(access, LocaleContextHolder.getLocale());
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomePart.Shown(template, new Agenda(residents.of(access), topics)));
    }

    /** What both pages show. */
    record Agenda(Resident resident, List<Agendas.Topic> topics) {}
}
