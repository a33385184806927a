package nl.nabij.selections;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A letter as PDF/UA-1: tagged, with language and title, so that a screen reader reads it out. Its font is in the file, and
 * holds the letters of all languages that are written in Latin script.
 */
@Component
class LetterPdf {

    private final ITemplateEngine templates;

    LetterPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(Letter letter) {
        var context = new Context(letter.language());
        context.setVariable("letter", letter);
        context.setVariable(
                "date",
                DateTimeFormatter.ofPattern("d MMMM uuuu", letter.language()).format(letter.on()));
        context.setVariable("style", text("letters/letter.css"));
        var html = templates.process("selections/letter", context);
        try (var pdf = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> stream("fonts/noto-sans-regular.ttf"), "Letter", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> stream("fonts/noto-sans-bold.ttf"), "Letter", 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var stream = stream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        try {
            return new ClassPathResource(name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
