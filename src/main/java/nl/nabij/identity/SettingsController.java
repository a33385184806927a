package nl.nabij.identity;

import java.util.Comparator;
import java.util.List;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The numbers that this region chooses itself, each within its bounds. */
@Controller
@Roles(Role.ADMINISTRATOR)
class SettingsController {

    private final List<Setting> all;
    private final Settings settings;

    SettingsController(List<Setting> all, Settings settings) {
        this.all = all.stream().sorted(Comparator.comparing(Setting::key)).toList();
        this.settings = settings;
    }

    @GetMapping("/administration/settings")
    String list(Model model) {
        model.addAttribute("settings", all.stream().map(this::view).toList());
        return "identity/settings";
    }

    @GetMapping("/administration/settings/{key}")
    String show(@PathVariable String key, Model model) {
        var view = view(setting(key));
        model.addAttribute("form", new SettingForm(String.valueOf(view.value()), view.value()));
        return page(view, model);
    }

    @PostMapping("/administration/settings/{key}")
    String change(
            @PathVariable String key,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Model model,
            SignedIn administrator,
            RedirectAttributes redirect) {
        var setting = setting(key);
        var value = form.number();
        if (value == null || value < setting.lowest() || value > setting.highest()) {
            errors.rejectValue(
                    "value",
                    "identity.settings.out-of-bounds",
                    new Object[] {setting.lowest(), setting.highest()},
                    null);
            return page(view(setting), model);
        }
        if (form.was() == null || form.was() != settings.of(setting)) {
            errors.reject("identity.changed-meanwhile");
            return page(view(setting), model);
        }
        settings.change(setting, value, administrator.name());
        redirect.addFlashAttribute("saved", "identity.settings.saved");
        return "redirect:/administration/settings";
    }

    private static String page(SettingView view, Model model) {
        model.addAttribute("setting", view);
        return "identity/setting";
    }

    private SettingView view(Setting setting) {
        return new SettingView(
                setting, settings.of(setting), settings.lastChange(setting).orElse(null));
    }

    private Setting setting(String key) {
        return all.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * What was typed.
     *
     * @param was the value when the page was opened
     */
    record SettingForm(@Nullable String value, @Nullable Integer was) {

        @Nullable
        Integer number() {
            try {
                return value == null ? null : Integer.valueOf(value.strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /** One setting with what holds now. */
    record SettingView(Setting setting, int value, Settings.@Nullable Change change) {

        public String key() {
            return setting.key();
        }
    }
}
