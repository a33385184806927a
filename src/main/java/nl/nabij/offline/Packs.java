package nl.nabij.offline;

import java.util.Locale;
import nl.nabij.access.Access;
import nl.nabij.identity.Account;
import nl.nabij.library.Guides;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Agendas;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TakingId;
import nl.nabij.site.Dates;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Preparation;
import nl.nabij.talks.Sheet;
import nl.nabij.talks.Talk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Packs a talk for a device. */
@Component
class Packs {

    private final Residents residents;
    private final Guides guides;
    private final Agendas agendas;
    private final MessageSource messages;
    private final Dates dates;

    Packs(Residents residents, Guides guides, Agendas agendas, MessageSource messages, Dates dates) {
        this.residents = residents;
        this.guides = guides;
        this.agendas = agendas;
        this.messages = messages;
        this.dates = dates;
    }

    /** @throws java.util.NoSuchElementException if the guide of the talk is in no library, which cannot be */
    Pack of(TakingId taking, Talk talk, Account account, Access access, Locale locale) {
        var plan = talk.preparation();
        var guide = guides.find(plan.guide(), plan.guideVersion(), locale).orElseThrow();
        return new Pack(
                taking.value(),
                Taking.KEPT.toHours(),
                "/residents/%s/talks/%s".formatted(talk.resident(), talk.id()),
                account.id().value(),
                account.name(),
                residents.of(access).calledName(),
                when(plan, locale),
                plan.purpose(),
                agendas.of(access, locale).stream()
                        .flatMap(topic -> topic.talk().stream().map(Agendas.Point::words))
                        .toList(),
                guide.beforehand().aim(),
                plan.guide(),
                plan.guideVersion(),
                guide.heavy(),
                Pack.questions(guide),
                sheet(talk, account.id()));
    }

    private static Sheet sheet(Talk talk, AccountId account) {
        return talk.partner(account).map(Partner::sheet).orElseThrow();
    }

    private String when(Preparation plan, Locale locale) {
        var day = StringUtils.capitalize(dates.day(plan.on()));
        var at = plan.at();
        var moment = at == null
                ? day
                : messages.getMessage(
                        "talks.when.at", new Object[] {day, "%d.%02d".formatted(at.getHour(), at.getMinute())}, locale);
        var place = messages.getMessage("talks.place." + plan.place().name().toLowerCase(Locale.ROOT), null, locale);
        return plan.about() == null
                ? "%s. %s".formatted(moment, place)
                : "%s. %s: %s".formatted(moment, place, plan.about());
    }
}
