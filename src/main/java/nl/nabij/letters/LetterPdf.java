package nl.nabij.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Letters as PDF/UA-1: tagged, with language and title, so that a screen reader reads them out. Their font is in the file, and
 * holds the letters of all languages that are written in Latin script. The page that shows a letter beforehand is made of the
 * same words.
 */
@Component
public class LetterPdf {

    private static final Set<String> WORDS = Set.of("words");

    private final ITemplateEngine templates;

    LetterPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The words of the letter as HTML for a page, with headings below the one of the page; everything in it is escaped. */
    public String onPage(Letter letter) {
        return words(letter, false);
    }

    public byte[] pdf(Letter letter) {
        var paper = new Context(letter.language());
        paper.setVariable("name", letter.name());
        return pdf(List.of(letter), paper);
    }

    /**
     * Several letters in one file, each on a page of its own, to print together.
     *
     * @param language of whoever prints: the title of the file is for that person
     * @throws IllegalArgumentException if there is no letter
     */
    public byte[] pdf(List<Letter> letters, Locale language) {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("nothing to print");
        }
        return pdf(letters, new Context(language));
    }

    private byte[] pdf(List<Letter> letters, Context paper) {
        paper.setVariable("sender", letters.getFirst().sender());
        paper.setVariable("style", AccessiblePdf.style("letters/letter.css"));
        paper.setVariable(
                "letters",
                letters.stream()
                        .map(letter -> new OnPaper(letter.language().getLanguage(), words(letter, true)))
                        .toList());
        return AccessiblePdf.of(templates.process("letters/paper", paper));
    }

    /** One letter in its own language. */
    record OnPaper(String language, String html) {}

    private String words(Letter letter, boolean paper) {
        var context = new Context(letter.language());
        context.setVariable("letter", letter);
        context.setVariable("paper", paper);
        context.setVariable("date", day("d MMMM uuuu", letter.on(), letter.language()));
        context.setVariable("callOn", day("EEEE d MMMM", letter.callOn(), letter.language()));
        return templates.process("letters/letter", WORDS, context);
    }

    private static @Nullable String day(String pattern, @Nullable LocalDate day, Locale language) {
        return day == null
                ? null
                : DateTimeFormatter.ofPattern(pattern, language).format(day);
    }
}
