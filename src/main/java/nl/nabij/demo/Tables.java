package nl.nabij.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.conversations.Participant;
import nl.nabij.conversations.Table;
import nl.nabij.conversations.Undertaking;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.UndertakingId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.talks.Partner;

/** Who else sat at the table in some talks, what each of them will do, and what was decided on sharing. */
final class Tables {

    private static final List<Participant> PEOPLE = List.of(
            new Participant(Partner.Side.NETWORK, null, "Corrie", "zus"),
            new Participant(Partner.Side.NETWORK, null, "Youssef", "buurman"),
            new Participant(Partner.Side.NETWORK, null, "Els", "vriendin"),
            new Participant(Partner.Side.PROFESSIONAL, null, "Marga", "wijkverpleegkundige"),
            new Participant(Partner.Side.EXPERT, null, "Rob", null));

    private static final Map<String, ZrmDomain> DOMAINS = Map.ofEntries(
            Map.entry("debts", ZrmDomain.FINANCES),
            Map.entry("work", ZrmDomain.WORK_EDUCATION),
            Map.entry("language", ZrmDomain.WORK_EDUCATION),
            Map.entry("health", ZrmDomain.PHYSICAL_HEALTH),
            Map.entry("grief", ZrmDomain.MENTAL_HEALTH),
            Map.entry("caring", ZrmDomain.DOMESTIC_RELATIONS),
            Map.entry("parenting", ZrmDomain.DOMESTIC_RELATIONS),
            Map.entry("garden", ZrmDomain.TIME_USE),
            Map.entry("music", ZrmDomain.TIME_USE),
            Map.entry("sport", ZrmDomain.TIME_USE));

    private Tables() {}

    static Table at(Story story, SignedIn manager, LocalDate day, Chance chance) {
        return new Table(
                List.of(chance.one(PEOPLE)),
                List.of(
                        new Undertaking.Intention(
                                UndertakingId.next(),
                                DOMAINS.getOrDefault(story.theme(), ZrmDomain.SOCIAL_NETWORK),
                                story.ownStep(),
                                Undertaking.Doer.RESIDENT,
                                null,
                                null,
                                WorkingDays.after(day, chance.between(3, 10))),
                        new Undertaking.Intention(
                                UndertakingId.next(),
                                ZrmDomain.SOCIAL_NETWORK,
                                story.sharedStep(),
                                Undertaking.Doer.HOUSE,
                                manager.name(),
                                manager.account(),
                                WorkingDays.after(day, chance.between(4, 8)))),
                chance.one(List.of(Table.Sharing.values())),
                null);
    }
}
