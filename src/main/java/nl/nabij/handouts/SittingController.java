package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.handouts.Course.Spot;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.Item;
import nl.nabij.site.Dates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One question per screen, a summary, and sending. Where nothing is going on on this device, every page says that it is over. */
@Controller
class SittingController {

    private final Sittings sittings;
    private final AskedQuestions questions;
    private final Accounts accounts;
    private final Devices devices;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    SittingController(
            Sittings sittings,
            AskedQuestions questions,
            Accounts accounts,
            Devices devices,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.sittings = sittings;
        this.questions = questions;
        this.accounts = accounts;
        this.devices = devices;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** What is going on on this device. */
    private record Going(String secret, Handout handout, Course course, Filling filling) {}

    /** Goes on where somebody was. */
    @GetMapping("/zelf/questions")
    String goOn(HttpServletRequest request, HttpServletResponse response) {
        return going(request, response)
                .map(going -> going.course()
                        .open(going.filling())
                        .map(spot -> "redirect:/zelf/questions/" + spot.number())
                        .orElse("redirect:/zelf/check"))
                .orElseGet(() -> devices.over(request));
    }

    @GetMapping("/zelf/questions/{number}")
    String question(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean check,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var going = going(request, response);
        var spot = going.flatMap(one -> one.course().spot(number, one.filling()));
        if (going.isEmpty() || spot.isEmpty()) {
            return going.isEmpty() ? devices.over(request) : "redirect:/zelf/check";
        }
        var reply = going.get()
                .filling()
                .reply(spot.get().instrument().key(), spot.get().item().id());
        model.addAttribute("form", AnswerForm.of(reply, check));
        return page(going.get(), spot.get(), locale, model);
    }

    @PostMapping("/zelf/questions/{number}")
    String answer(
            @PathVariable int number,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var going = going(request, response);
        var spot = going.flatMap(one -> one.course().spot(number, one.filling()));
        if (going.isEmpty()) {
            return tooLate(number, form, request);
        }
        if (spot.isEmpty()) {
            return "redirect:/zelf/check";
        }
        return switch (kept(going.get(), spot.get(), form)) {
            case Sittings.Kept.Over() -> devices.over(request);
            case Sittings.Kept.Wrong(var wrong) -> {
                errors.rejectValue(
                        spot.get().item().kind() == Item.Kind.SEVERAL ? "several" : "answer",
                        "handouts.answer." + wrong.getFirst().why().name());
                yield page(going.get(), spot.get(), locale, model);
            }
            case Sittings.Kept.Done(var filling) ->
                "redirect:" + next(form, going.get().course(), number, filling);
        };
    }

    /** Between two screens: the page sends along what is chosen and typed, and works without. */
    @PostMapping(path = "/zelf/questions/{number}", params = "draft")
    ResponseEntity<String> draft(
            @PathVariable int number,
            @ModelAttribute("form") AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var going = going(request, response);
        var spot = going.flatMap(one -> one.course().spot(number, one.filling()));
        if (going.isEmpty() || spot.isEmpty()) {
            tooLate(number, form, request);
            return ResponseEntity.notFound().build();
        }
        return switch (kept(going.get(), spot.get(), form)) {
            case Sittings.Kept.Over() -> ResponseEntity.notFound().build();
            case Sittings.Kept.Wrong wrong ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
            case Sittings.Kept.Done done ->
                ResponseEntity.ok(
                        messages.getMessage("handouts.kept", new Object[] {dates.time(clock.instant())}, locale));
        };
    }

    @GetMapping("/zelf/check")
    String check(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        return going(request, response)
                .map(going -> summary(going, locale, model))
                .orElseGet(() -> devices.over(request));
    }

    @PostMapping("/zelf/check")
    String send(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var going = going(request);
        if (going.isEmpty()) {
            return devices.over(request);
        }
        return switch (sittings.send(devices.key(going.get().handout()))) {
            case Sittings.Sent.Over() -> devices.over(request);
            case Sittings.Sent.Empty() -> {
                model.addAttribute("nothing", true);
                yield summary(going.get(), locale, model);
            }
            case Sittings.Sent.Done(var filling) -> {
                DeviceCookie.forget(request, response);
                yield sent(going.get(), filling, locale, model);
            }
        };
    }

    /** Somebody is there and wants to go on: the device gets another while, as with every look. */
    @PostMapping("/zelf/time")
    ResponseEntity<Void> stay(HttpServletRequest request, HttpServletResponse response) {
        return going(request, response).isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    /** Who needed long for one answer does not lose it. */
    private String tooLate(int number, AnswerForm form, HttpServletRequest request) {
        devices.resting(request).ifPresent(handout -> sittings.answerLate(number, form, devices.key(handout)));
        return devices.over(request);
    }

    private Sittings.Kept kept(Going going, Spot spot, AnswerForm form) {
        var before = going.filling().reply(spot.instrument().key(), spot.item().id());
        return sittings.answer(
                spot.instrument().key(), spot.item().id(), form.reply(before), devices.key(going.handout()));
    }

    private static String next(AnswerForm form, Course course, int number, Filling filling) {
        return switch (form.to()) {
            case STOP -> "/zelf/stop";
            case BACK -> path(course.before(number, filling), "/zelf/questions/" + number);
            case NEXT, SKIP ->
                Boolean.TRUE.equals(form.check()) ? "/zelf/check" : path(course.after(number, filling), "/zelf/check");
        };
    }

    private static String path(Optional<Spot> spot, String otherwise) {
        return spot.map(one -> "/zelf/questions/" + one.number()).orElse(otherwise);
    }

    /** Every look keeps the device known for another while. */
    private Optional<Going> going(HttpServletRequest request, HttpServletResponse response) {
        var going = going(request);
        going.ifPresent(one -> DeviceCookie.write(
                one.secret(), devices.quiet(one.handout().desk()).known(), request, response));
        return going;
    }

    private Optional<Going> going(HttpServletRequest request) {
        return DeviceCookie.read(request)
                .flatMap(secret -> sittings.on(secret)
                        .flatMap(handout -> sittings.look(devices.key(handout))
                                .map(filling -> new Going(secret, handout, sittings.course(handout), filling))));
    }

    private String page(Going going, Spot spot, Locale locale, Model model) {
        var asked = going.course().asked(going.filling());
        frame(going, model);
        model.addAttribute("spot", spot);
        model.addAttribute("question", questions.of(spot, locale));
        model.addAttribute("at", asked.indexOf(spot) + 1);
        model.addAttribute("count", asked.size());
        model.addAttribute(
                "before", going.course().before(spot.number(), going.filling()).isPresent());
        return "handouts/question";
    }

    private String summary(Going going, Locale locale, Model model) {
        frame(going, model);
        model.addAttribute("answered", questions.answered(going.course(), going.filling(), locale));
        return "handouts/check";
    }

    private String sent(Going going, Filling filling, Locale locale, Model model) {
        frame(going, model);
        model.addAttribute("heavy", Heavy.isIn(filling, sittings.shown(going.handout())));
        model.addAttribute("results", questions.results(sittings.shown(going.handout()), filling, locale));
        model.addAttribute("talk", questions.toTalkAbout(going.course(), filling, locale));
        return "handouts/sent";
    }

    private void frame(Going going, Model model) {
        model.addAttribute("handout", going.handout());
        model.addAttribute("quiet", devices.quiet(going.handout().desk()));
        model.addAttribute(
                "by",
                accounts.find(going.handout().account()).map(Account::name).orElse(""));
        model.addAttribute("heavy", Heavy.isIn(going.filling(), sittings.shown(going.handout())));
    }
}
