package nl.nabij.referrals;

import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.MenuEntry;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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

/** One referral for both sides, the tray of the receiver, and what the receiver answers. */
@Controller
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CARE_PROFESSIONAL, Role.PROVIDER})
class AnswerController {

    private final Referrals referrals;
    private final ReferralAnswers answers;

    AnswerController(Referrals referrals, ReferralAnswers answers) {
        this.referrals = referrals;
        this.answers = answers;
    }

    @Bean
    static MenuEntry incomingEntry() {
        var receivers = Set.of(Role.PROVIDER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL);
        return new MenuEntry("referrals.menu", "/referrals/incoming", 30, receivers, "refer");
    }

    @GetMapping("/referrals/incoming")
    @For(Purpose.RECEIVE)
    String incoming(ListAccess list, Model model) {
        model.addAttribute("referrals", referrals.incoming(list).rows());
        return "referrals/incoming";
    }

    /** The receiver's opening of it is what the sender sees as 'read'. */
    @GetMapping("/residents/{resident}/referrals/{referral}")
    @For(Purpose.RECEIVE)
    String show(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Access access,
            Model model) {
        answers.see(referral, access);
        answers.read(referral, access);
        return page(referral, access, model);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/acceptance")
    @For(Purpose.RECEIVE)
    String accept(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            Access access,
            RedirectAttributes redirect) {
        return told(answers.accept(referral, form.getVersion(), access), "accepted", access, redirect);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/refusal")
    @For(Purpose.RECEIVE)
    String decline(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var reason = form.getReason();
        if (reason == null) {
            errors.rejectValue("reason", "referrals.decline.reason.missing");
        } else if (reason == Reason.OTHER && form.note().isEmpty()) {
            errors.rejectValue("note", "referrals.decline.note.missing");
        }
        if (form.note().length() > 2000) {
            errors.rejectValue("note", "referrals.text.long");
        }
        if (errors.hasErrors() || reason == null) {
            return page(referral, access, model);
        }
        return told(
                answers.decline(referral, form.getVersion(), reason, form.note(), access),
                "declined",
                access,
                redirect);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/first-contact")
    @For(Purpose.RECEIVE)
    String contact(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            Access access,
            RedirectAttributes redirect) {
        return told(answers.contact(referral, form.getVersion(), access), "contacted", access, redirect);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/end")
    @For(Purpose.RECEIVE)
    String finish(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            Access access,
            RedirectAttributes redirect) {
        return told(answers.finish(referral, form.getVersion(), access), "finished", access, redirect);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/feedback")
    @For(Purpose.RECEIVE)
    String feedback(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (form.result().isEmpty()) {
            errors.rejectValue("result", "referrals.feedback.result.missing");
        } else if (form.result().length() > 2000) {
            errors.rejectValue("result", "referrals.text.long");
        }
        if (errors.hasErrors()) {
            return page(referral, access, model);
        }
        return told(
                answers.feedback(referral, form.getVersion(), form.result(), form.getHelped(), access),
                "feedback",
                access,
                redirect);
    }

    @PostMapping("/residents/{resident}/referrals/{referral}/messages")
    @For(Purpose.RECEIVE)
    String write(
            @PathVariable ReferralId referral,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (form.message().isEmpty()) {
            errors.rejectValue("message", "referrals.message.missing");
        } else if (form.message().length() > 2000) {
            errors.rejectValue("message", "referrals.text.long");
        }
        return errors.hasErrors()
                ? page(referral, access, model)
                : told(answers.write(referral, form.message(), access), "written", access, redirect);
    }

    private String page(ReferralId referral, Access access, Model model) {
        var detail =
                referrals.find(referral, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("detail", detail);
        model.addAttribute("resident", access.resident());
        model.addAttribute("me", access.actor().reference());
        model.addAttribute("maySearch", access.may(Right.CONVERSE));
        model.addAttribute("path", new PathSteps(detail).steps());
        model.addAttribute("reasons", Option.all(Reason.values(), "referrals.reason"));
        model.addAttribute("feelings", Option.all(Helped.values(), "referrals.helped"));
        return "referrals/show";
    }

    /** A receiver who is let go is sent to the tray; the page is no longer there for that team. */
    private static String told(Answer answer, String what, Access access, RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done(var referral) -> {
                redirect.addFlashAttribute("saved", "referrals.saved." + what);
                yield "redirect:" + after(referral, access);
            }
            case Answer.Overtaken(var now) -> {
                redirect.addFlashAttribute("saved", "referrals.saved.overtaken." + now.status());
                yield "redirect:" + after(now, access);
            }
            case Answer.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String after(Referral referral, Access access) {
        return referral.turn() == Referral.Turn.RECEIVER || access.may(Right.FOLLOW)
                ? "/residents/%s/referrals/%s".formatted(referral.resident(), referral.id())
                : "/referrals/incoming";
    }

    /** What is typed on the page of a referral. */
    static class AnswerForm {

        private int version;
        private @Nullable Reason reason;
        private @Nullable String note;
        private @Nullable String result;
        private @Nullable Helped helped;
        private @Nullable String message;

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }

        public @Nullable Reason getReason() {
            return reason;
        }

        public void setReason(@Nullable Reason reason) {
            this.reason = reason;
        }

        public @Nullable String getNote() {
            return note;
        }

        public void setNote(@Nullable String note) {
            this.note = note;
        }

        public @Nullable String getResult() {
            return result;
        }

        public void setResult(@Nullable String result) {
            this.result = result;
        }

        public @Nullable Helped getHelped() {
            return helped;
        }

        public void setHelped(@Nullable Helped helped) {
            this.helped = helped;
        }

        public @Nullable String getMessage() {
            return message;
        }

        public void setMessage(@Nullable String message) {
            this.message = message;
        }

        String note() {
            return note == null ? "" : note.strip();
        }

        String result() {
            return result == null ? "" : result.strip();
        }

        String message() {
            return message == null ? "" : message.strip();
        }
    }
}
