package nl.nabij.tasks;

import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.TaskId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of what is asked. */
@Controller
@AnyRole
class TaskController {

    private final Tasks tasks;
    private final Covers covers;
    private final Notices notices;

    TaskController(Tasks tasks, Covers covers, Notices notices) {
        this.tasks = tasks;
        this.covers = covers;
        this.notices = notices;
    }

    @GetMapping("/tasks")
    @For(Purpose.TODAY)
    String all(@RequestParam(defaultValue = "0") int page, ListAccess list, Model model) {
        if (page < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var rows = tasks.asked(page, list).rows();
        model.addAttribute("tasks", rows.stream().limit(Tasks.PAGE).toList());
        model.addAttribute("page", page);
        model.addAttribute("others", rows.size() > Tasks.PAGE);
        return "tasks/all";
    }

    @PostMapping("/residents/{resident}/tasks/{task}/taking")
    @For(Purpose.TODAY)
    String take(@PathVariable String task, Access access, RedirectAttributes after) {
        return switch (tasks.take(id(task), access)) {
            case Taking.Taken(var path) -> "redirect:" + path;
            case Taking.GoneMeanwhile() -> {
                after.addFlashAttribute("saved", "tasks.taking.gone");
                yield "redirect:/";
            }
            case Taking.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Pressed twice, it is done already: Vandaag says what is left. */
    @PostMapping("/residents/{resident}/tasks/{task}/cover")
    @For(Purpose.TODAY)
    String lookedAfter(@PathVariable String task, Access access, RedirectAttributes after) {
        after.addFlashAttribute(
                "saved", covers.lookedAfter(id(task), access) ? "tasks.cover.saved" : "tasks.taking.gone");
        return "redirect:/";
    }

    @PostMapping("/notices/seen")
    @For(Purpose.TODAY)
    String seen(@RequestParam(defaultValue = "") Set<UUID> notice, ListAccess list) {
        notices.markSeen(notice, list);
        return "redirect:/";
    }

    private static TaskId id(String text) {
        try {
            return TaskId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
