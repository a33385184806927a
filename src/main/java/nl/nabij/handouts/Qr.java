package nl.nabij.handouts;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing.
 *
 * @param size of one side, in modules, the quiet edge of four on every side included
 * @param path the dark modules, as the path of an SVG of that size
 */
record Qr(int size, String path) {

    /** Modules that stay light on every side. */
    static final int EDGE = 4;

    /** @throws IllegalArgumentException if the text is too long for a QR code */
    static Qr of(String text) {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Qr(matrix.getWidth() + 2 * EDGE, path.toString());
    }

    static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this", e);
        }
    }
}
