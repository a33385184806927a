package nl.nabij.instruments;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.WordingPackId;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Wording packs: bring one in, look at it, use it, withdraw it. */
@Controller
@Roles(Role.ADMINISTRATOR)
class WordingPackController {

    /** Bytes of a pack; 200 items in ten languages stay below it. */
    static final int LARGEST = 512 * 1024;

    private final Instruments instruments;
    private final WordingPacks packs;
    private final Accounts accounts;
    private final Dates dates;

    WordingPackController(Instruments instruments, WordingPacks packs, Accounts accounts, Dates dates) {
        this.instruments = instruments;
        this.packs = packs;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** The file, as it was sent. */
    record PackForm(@Nullable MultipartFile file) {}

    /** A pack in the list. */
    record Line(WordingPack pack, String title, String by, WordingPack.State state) {}

    @GetMapping("/administration/wording")
    String all(Locale locale, Model model) {
        model.addAttribute("form", new PackForm(null));
        return list(locale, model);
    }

    @PostMapping("/administration/wording")
    String bring(@ModelAttribute("form") PackForm form, BindingResult errors, SignedIn who, Locale locale, Model model)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "instruments.wording.file.missing");
            return list(locale, model);
        }
        if (file.getSize() > LARGEST) {
            errors.rejectValue("file", "instruments.wording.file.too-large", new Object[] {LARGEST / 1024}, "");
            return list(locale, model);
        }
        return switch (packs.bring(file.getBytes(), who)) {
            case WordingPacks.Outcome.Kept(var id) -> "redirect:/administration/wording/" + id;
            case WordingPacks.Outcome.Faulty(var faults) -> {
                errors.rejectValue("file", "instruments.wording.file.faulty", new Object[] {faults.size()}, "");
                model.addAttribute("faults", faults.stream().limit(50).toList());
                yield list(locale, model);
            }
            case WordingPacks.Outcome.Done(), WordingPacks.Outcome.NotThere() ->
                throw new IllegalStateException("to bring is to keep, or to be told why not");
        };
    }

    @GetMapping("/administration/wording/{pack}")
    String one(@PathVariable WordingPackId pack, Locale locale, Model model) {
        var found = packs.find(pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var instrument = instruments.find(found.instrument(), found.version()).orElse(null);
        model.addAttribute("pack", found);
        model.addAttribute("title", title(found, locale));
        model.addAttribute("state", found.state(dates.today()));
        model.addAttribute("broughtBy", name(found.broughtBy()));
        model.addAttribute("usedBy", name(found.usedBy()));
        model.addAttribute("withdrawnBy", name(found.withdrawnBy()));
        model.addAttribute(
                "languages",
                instrument == null
                        ? List.of()
                        : found.languages().stream()
                                .map(language -> new Words(
                                        language,
                                        found.in(Locale.of(language)).intro(),
                                        WordingPacks.questions(instrument, found, Locale.of(language))))
                                .toList());
        return "instruments/wording-pack";
    }

    /** What the page shows of one language. */
    record Words(String language, @Nullable String intro, List<Question> questions) {}

    @PostMapping("/administration/wording/{pack}/use")
    String use(@PathVariable WordingPackId pack, SignedIn who, RedirectAttributes redirect) {
        return answer(packs.use(pack, who), pack, "instruments.wording.used", redirect);
    }

    @PostMapping("/administration/wording/{pack}/withdrawal")
    String withdraw(@PathVariable WordingPackId pack, SignedIn who, RedirectAttributes redirect) {
        return answer(packs.withdraw(pack, who), pack, "instruments.wording.withdrawn", redirect);
    }

    private static String answer(
            WordingPacks.Outcome outcome, WordingPackId pack, String saved, RedirectAttributes redirect) {
        return switch (outcome) {
            case WordingPacks.Outcome.Done() -> {
                redirect.addFlashAttribute("saved", saved);
                yield "redirect:/administration/wording/" + pack;
            }
            case WordingPacks.Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case WordingPacks.Outcome.Kept kept -> throw new IllegalStateException("it was kept before");
            case WordingPacks.Outcome.Faulty faulty -> throw new IllegalStateException("it was checked before");
        };
    }

    private String list(Locale locale, Model model) {
        var today = dates.today();
        model.addAttribute(
                "packs",
                packs.all().stream()
                        .map(pack -> new Line(pack, title(pack, locale), name(pack.broughtBy()), pack.state(today)))
                        .toList());
        model.addAttribute(
                "waiting",
                instruments.all().stream()
                        .filter(instrument -> !instrument.rights().isBundled())
                        .filter(instrument -> packs.used(instrument).isEmpty())
                        .map(instrument -> instrument.title().in(locale))
                        .toList());
        return "instruments/wording";
    }

    private String title(WordingPack pack, Locale locale) {
        return instruments
                .find(pack.instrument(), pack.version())
                .map(instrument -> instrument.title().in(locale))
                .orElse(pack.instrument());
    }

    private String name(@Nullable AccountId account) {
        return account == null ? "" : accounts.find(account).map(Account::name).orElse("");
    }
}
