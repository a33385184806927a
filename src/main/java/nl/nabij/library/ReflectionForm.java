package nl.nabij.library;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import nl.nabij.shared.ReflectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Looking back, as typed.
 *
 * @param id of what will be kept
 * @param answers one per question of the guide
 */
record ReflectionForm(
        @Nullable UUID id,
        @Nullable String guide,
        @Nullable Integer version,
        @Nullable List<@Nullable String> answers) {

    private static final int LONGEST = 2000;

    static ReflectionForm of(Guide guide) {
        return new ReflectionForm(
                ReflectionId.next().value(),
                guide.key(),
                guide.version(),
                guide.reflection().stream()
                        .<@Nullable String>map(question -> "")
                        .toList());
    }

    void check(Errors errors) {
        var written = written();
        if (written.stream().allMatch(String::isEmpty)) {
            errors.rejectValue("answers[0]", "library.reflection.missing");
        }
        for (var place = 0; place < written.size(); place++) {
            if (written.get(place).length() > LONGEST) {
                errors.rejectValue("answers[" + place + "]", "library.reflection.too-long");
            }
        }
    }

    List<String> written() {
        return requireNonNullElse(answers, List.<@Nullable String>of()).stream()
                .map(answer -> answer == null ? "" : answer.strip())
                .toList();
    }
}
