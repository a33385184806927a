package nl.nabij.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nabij.instruments.Fault;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * Something that is still to be done before others can try a draft out.
 *
 * @param section where it is; empty for what is not one of several
 * @param id which of them; empty where it is about all of them
 * @param field of its page
 */
record Todo(Optional<Section> section, String id, String field, Fault fault) {

    private static final Pattern LISTED = Pattern.compile("(items|scales|calculations|examples)\\[(\\d+)]\\.?(.*)");
    private static final Pattern ANSWERS = Pattern.compile("answers\\.([a-z0-9-]+)(?:\\[(\\d+)])?\\.?(.*)");

    static Todo of(Fault fault, Draft draft) {
        var listed = LISTED.matcher(fault.path());
        if (listed.matches()) {
            var section = Section.of(listed.group(1));
            var place = Integer.parseInt(listed.group(2));
            var parts = section.map(draft::parts).orElse(List.of());
            return new Todo(
                    section, place < parts.size() ? parts.get(place).id() : "", field(section, listed.group(3)), fault);
        }
        var answers = ANSWERS.matcher(fault.path());
        if (answers.matches()) {
            var field = answers.group(2) == null
                    ? "options"
                    : "options[%s].%s".formatted(answers.group(2), answers.group(3));
            return new Todo(Optional.of(Section.ANSWERS), answers.group(1), field, fault);
        }
        return new Todo(Section.of(fault.path()), "", whole(fault.path()), fault);
    }

    private static String field(Optional<Section> section, String path) {
        if (section.filter(Section.ITEMS::equals).isPresent()) {
            return path.replaceFirst("askIf\\.(all|any)\\[", "clauses[").replaceFirst("askIf.*", "asks");
        }
        if (section.filter(Section.SCALES::equals).isPresent()) {
            return path.replaceFirst("missing\\.source.*", "missingSource")
                    .replaceFirst("missing\\.", "")
                    .replaceFirst("schemes\\[0]\\.bands", "bands")
                    .replaceFirst("schemes\\[0]\\.name", "scheme")
                    .replaceFirst("schemes\\[0]\\.version", "schemeVersion")
                    .replaceFirst("schemes\\[0]\\.source\\.url", "schemeUrl")
                    .replaceFirst("schemes\\[0]\\.source.*", "schemeSource");
        }
        if (section.filter(Section.EXAMPLES::equals).isPresent()) {
            return path.replaceFirst("(answers|expected)\\.(.+)", "$1[$2]");
        }
        return path;
    }

    private static String whole(String path) {
        return path.replaceFirst("^(suits|notFor)(\\[\\d+])?", "$1")
                .replaceFirst("^rights\\.licence\\.about", "licenceAbout")
                .replaceFirst("^rights\\.licence.*", "licence")
                .replaceFirst("^rights\\.redistribution", "licence")
                .replaceFirst("^rights\\.", "")
                .replaceFirst("^sources\\[0]\\.url", "sourceUrl")
                .replaceFirst("^sources.*", "source");
    }

    boolean isAbout(Section section, String id) {
        return this.section.filter(section::equals).isPresent() && this.id.equals(id);
    }

    boolean isAboutWhole() {
        return section.isEmpty();
    }

    /** Beside the field, or on top where the page has no such field. */
    void tell(Object form, Errors errors) {
        var told = new BeanWrapperImpl(form);
        told.setAutoGrowNestedPaths(false);
        for (var name : List.of(field, field + ".nl")) {
            if (!field.isEmpty() && isField(told, name)) {
                if (!errors.hasFieldErrors(name)) {
                    errors.rejectValue(name, key(), about(name), "");
                }
                return;
            }
        }
        errors.reject(fault.text(), fault.about().toArray(), "");
    }

    /** What has to be done, as a message key. */
    String key() {
        return isGap() ? "questionnaires.fill-in" : fault.text();
    }

    Object[] about() {
        return about(field);
    }

    /** Of a gap the message names the field, by its label. */
    private Object[] about(String name) {
        if (!isGap()) {
            return fault.about().toArray();
        }
        var label = name.replaceAll("\\[[^]]*]", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return new Object[] {
            new DefaultMessageSourceResolvable(new String[] {
                "questionnaires.field." + label,
                "questionnaires.field." + label + ".nl",
                "questionnaires.field." + label.replaceFirst(".*\\.label", "label"),
                "questionnaires.field.here"
            })
        };
    }

    private boolean isGap() {
        return fault.rule().equals("missing");
    }

    private static boolean isField(BeanWrapperImpl form, String name) {
        try {
            return form.isReadableProperty(name) && !(form.getPropertyValue(name) instanceof TextForm);
        } catch (org.springframework.beans.BeansException e) {
            return false;
        }
    }
}
