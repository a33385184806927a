package nl.nabij.letters;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A fixed text as it was typed. */
class TextTemplateForm {

    private @Nullable String subject;
    private @Nullable String body;
    private int after;

    static TextTemplateForm of(TextTemplate template, int after) {
        var form = new TextTemplateForm();
        form.setSubject(template.subject());
        form.setBody(template.body());
        form.setAfter(after);
        return form;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }

    /** Without script a placeholder comes at the end. */
    void insert(Placeholder placeholder, String language) {
        var text = requireNonNullElse(body, "");
        var apart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        body = text + (apart ? "" : " ") + placeholder.written(language);
    }

    void check(Medium medium, String language, Errors errors) {
        var request = request(medium, language);
        if (medium.hasSubject()) {
            if (request.subject().isEmpty()) {
                errors.rejectValue("subject", "letters.text.subject.missing", "");
            } else if (request.subject().length() > 100) {
                errors.rejectValue("subject", "letters.text.too-long", new Object[] {100}, "");
            }
            known(request.subject(), "subject", language, errors);
        }
        if (request.body().isEmpty()) {
            errors.rejectValue("body", "letters.text.body.missing", "");
        } else if (request.body().length() > medium.longest()) {
            errors.rejectValue("body", "letters.text.too-long", new Object[] {medium.longest()}, "");
        }
        known(request.body(), "body", language, errors);
    }

    TextTemplateRequest request(Medium medium, String language) {
        return new TextTemplateRequest(
                medium,
                language,
                after,
                medium.hasSubject() ? text(subject).strip() : "",
                text(body).strip());
    }

    /** As it would be, without writing it. */
    TextTemplate draft(Medium medium, String language) {
        var request = request(medium, language);
        return new TextTemplate(medium, language, after + 1, request.subject(), request.body(), null, null);
    }

    private static void known(String text, String field, String language, Errors errors) {
        Placeholder.unknown(text, language)
                .forEach(written ->
                        errors.rejectValue(field, "letters.text.unknown-placeholder", new Object[] {written}, ""));
    }

    /** Browsers send the ends of lines as two characters. */
    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n");
    }
}
