package nl.nabij.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * A page as PDF/UA-1: tagged, with language and title, so that a screen reader reads it out. Its font, named {@code Letter}, is in
 * the file, and holds the letters of all languages that are written in Latin script.
 */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** @param html well-formed, with a language, a title and a description, which PDF/UA asks for */
    public static byte[] of(String html) {
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

    /** The text of a style sheet in the class path, to stand inside the page. */
    public static String style(String name) {
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
