package nl.nabij.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nabij.identity.Account;
import nl.nabij.identity.Actors;
import nl.nabij.organisations.Organisations;
import nl.nabij.regions.Region;
import nl.nabij.shared.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame round every page asks: who is signed in, and where that person can go. Templates know it as {@code @frame}. */
@Component("frame")
class Frame {

    /** What belongs to one resident stands under the entry that is named after it: a signal under the signals. */
    private static final Pattern OF_A_RESIDENT = Pattern.compile("^/residents/[0-9a-f-]{36}/");

    private final List<MenuEntry> entries;
    private final Organisations organisations;

    Frame(List<MenuEntry> entries, Organisations organisations) {
        this.organisations = organisations;
        this.entries = entries.stream().sorted(MenuEntry.IN_ORDER).toList();
    }

    /** The main menu of who is signed in; empty for a visitor. */
    public List<Item> menu() {
        var path = path();
        var mine = account().map(Account::roles).map(this::entriesOf).orElse(List.of());
        var current =
                nearest(OF_A_RESIDENT.matcher(path).replaceFirst("/"), mine).or(() -> nearest(path, mine));
        return mine.stream()
                .map(entry -> new Item(
                        entry.text(),
                        entry.href(),
                        entry.icon(),
                        current.filter(entry.href()::equals).isPresent()))
                .toList();
    }

    List<MenuEntry> entriesOf(Set<Role> roles) {
        return entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    public Optional<Account> account() {
        return Actors.account();
    }

    /** Whose place this is: the name of the region. */
    public String region() {
        var name = organisations.regionName();
        return name.isEmpty() ? Region.current().map(Region::name).orElse("") : name;
    }

    /** The other language, as a language code: 'en' on a Dutch page. */
    public String otherLanguage() {
        return LocaleContextHolder.getLocale().getLanguage().equals("nl") ? "en" : "nl";
    }

    /** First letter of the first and of the last word: 'HW' for Henk van der Wal; one letter for one word. */
    public String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> nearest(String path, List<MenuEntry> entries) {
        return entries.stream()
                .map(MenuEntry::href)
                .filter(href -> leadsTo(href, path))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean leadsTo(String href, String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    /**
     * An entry as the page shows it.
     *
     * @param current whether the page lies under it
     */
    record Item(String text, String href, String icon, boolean current) {}
}
