package nl.nabij.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.access.Access;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.shared.AccountId;
import nl.nabij.site.Option;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Talks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen in the folded parts of the third screen: whom, which domain of life, which side. */
@Component
class TableChoices {

    private final Talks talks;
    private final Accounts accounts;
    private final MessageSource messages;

    TableChoices(Talks talks, Accounts accounts, MessageSource messages) {
        this.talks = talks;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** What is written down already, or else who joined the talk as it was prepared. */
    Table table(Conversation draft, Access access) {
        if (!draft.table().participants().isEmpty() || draft.talk() == null) {
            return draft.table();
        }
        var joined = talks.find(draft.talk(), access).stream()
                .flatMap(talk -> talk.others().stream())
                .map(partner -> new Participant(partner.side(), partner.account(), partner.name(), partner.about()))
                .toList();
        return new Table(
                joined,
                draft.table().intentions(),
                draft.table().sharing(),
                draft.table().sharedWith());
    }

    /** Who can be asked in the program: who registers, and colleagues who joined the talk. By account, with the name. */
    Map<AccountId, String> house(Conversation draft, Access access) {
        var house = new LinkedHashMap<AccountId, String>();
        var author = accounts.find(draft.account()).orElseThrow();
        house.put(author.id(), author.name());
        table(draft, access).participants().stream()
                .map(Participant::account)
                .filter(account -> account != null)
                .flatMap(account -> accounts.find(account).stream())
                .filter(account ->
                        account.organisation() != null && account.organisation().equals(author.organisation()))
                .forEach(colleague -> house.put(colleague.id(), colleague.name()));
        return house;
    }

    Choices of(Conversation draft, String name, Access access) {
        var doers = new ArrayList<Option>();
        doers.add(Option.worded("", "conversations.table.who.none"));
        doers.add(Option.named(Undertaking.Doer.RESIDENT, text("conversations.doer.resident", name)));
        doers.add(Option.named(Undertaking.Doer.NETWORK, text("conversations.doer.network", name)));
        house(draft, access)
                .forEach((account, person) -> doers.add(
                        account.equals(draft.account())
                                ? Option.worded(account, "conversations.doer.author")
                                : Option.named(account, person)));
        doers.add(Option.worded(Undertaking.Doer.OTHER, "conversations.doer.other"));
        return new Choices(doers, domains(), sides(), sharings(name));
    }

    private static List<Option> domains() {
        var domains = new ArrayList<Option>();
        domains.add(Option.worded("", "conversations.table.domain.none"));
        Arrays.stream(ZrmDomain.values())
                .filter(domain -> domain.editions().contains(ZrmEdition.ZRM_2017))
                .forEach(domain -> domains.add(Option.worded(domain, domain.text())));
        return domains;
    }

    private static List<Option> sides() {
        var sides = new ArrayList<Option>();
        sides.add(Option.worded("", "conversations.table.side.none"));
        sides.addAll(Option.all(Partner.Side.values(), "talks.side"));
        return sides;
    }

    private List<Option> sharings(String name) {
        return Arrays.stream(Table.Sharing.values())
                .map(sharing -> Option.named(
                        sharing, text("conversations.sharing." + sharing.name().toLowerCase(Locale.ROOT), name)))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** For the template. */
    record Choices(List<Option> doers, List<Option> domains, List<Option> sides, List<Option> sharings) {}
}
