package nl.nabij.services;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The remarks of an import as a table for a spreadsheet, in the language of the page. */
@Component
class RemarkTable {

    private final MessageSource messages;

    RemarkTable(MessageSource messages) {
        this.messages = messages;
    }

    String of(ServiceImport made) {
        var text = new StringWriter().append('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(
                    say("services.import.place"),
                    say("services.import.what"),
                    say("services.import.why"),
                    say("services.import.taken"));
            for (var remark : made.remarks()) {
                csv.writeRecord(
                        safe(remark.place()),
                        safe(remark.what()),
                        safe(say("services.problem." + remark.problem(), remark.detail())),
                        say(remark.leftOut() ? "services.import.left-out" : "services.import.taken-changed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet reads no formula in it. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
