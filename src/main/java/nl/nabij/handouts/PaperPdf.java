package nl.nabij.handouts;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.nabij.handouts.Handout.State;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.Instrument;
import nl.nabij.letters.AccessiblePdf;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A handout on paper, in letters of 16 points: every question with its number, every answer with the key by which it is typed
 * over. It names who asks, and nobody else; a reference tells one paper from another.
 */
@Component
class PaperPdf {

    private static final int SCALE = 6;

    private final ITemplateEngine templates;
    private final Handouts handouts;
    private final AskedQuestions questions;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    PaperPdf(
            ITemplateEngine templates,
            Handouts handouts,
            AskedQuestions questions,
            Accounts accounts,
            Organisations organisations,
            Clock clock) {
        this.templates = templates;
        this.handouts = handouts;
        this.questions = questions;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param address of the page where the code is typed */
    byte[] pdf(Handout handout, String address, Locale locale) {
        var maker = accounts.find(handout.account());
        var context = new Context(locale);
        context.setVariable("style", AccessiblePdf.style("handouts/paper.css"));
        context.setVariable("reference", handouts.reference(handout));
        context.setVariable("by", maker.map(Account::name).orElse(""));
        context.setVariable(
                "organisation",
                maker.map(Account::organisation)
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""));
        context.setVariable(
                "titles",
                handouts.instruments(handout).stream()
                        .map(Instrument::title)
                        .map(title -> title.in(locale))
                        .collect(Collectors.joining(", ")));
        context.setVariable("lines", questions.onPaper(handouts.course(handout), locale));
        if (handout.state(clock.instant()) == State.WAITING) {
            var code = handouts.code(handout);
            context.setVariable("code", code);
            context.setVariable("address", address);
            context.setVariable("qr", picture(address + "#" + code));
        }
        return AccessiblePdf.of(templates.process("handouts/paper", context));
    }

    /** The QR code as a PNG inside the page: the PDF library draws no SVG. */
    private static String picture(String text) {
        var matrix = Qr.matrix(text);
        var side = (matrix.getWidth() + 2 * Qr.EDGE) * SCALE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                image.setRGB(x, y, isDark(matrix, x / SCALE - Qr.EDGE, y / SCALE - Qr.EDGE) ? 0 : 0xFFFFFF);
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDark(ByteMatrix matrix, int x, int y) {
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }
}
