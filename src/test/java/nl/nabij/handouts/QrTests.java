package nl.nabij.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The QR code, read back from what is drawn. */
class QrTests {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    @Test
    void drawingIsReadAsTheLink() throws Exception {
        var link = "https://nabij.voorbeeldregio.example/zelf#K7PM-4XRT";

        var qr = Qr.of(link);

        assertThat(read(qr)).isEqualTo(link);
    }

    @Test
    void quietEdgeIsFourModulesWide() {
        var qr = Qr.of("https://a.test/zelf#K7PM-4XRT");

        assertThat(MODULE.matcher(qr.path()).results())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(
                                List.of(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))))
                        .allMatch(place -> place >= 4 && place < qr.size() - 4));
    }

    private static String read(Qr qr) throws Exception {
        var side = qr.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        MODULE.matcher(qr.path()).results().forEach(module -> {
            var left = Integer.parseInt(module.group(1)) * SCALE;
            var top = Integer.parseInt(module.group(2)) * SCALE;
            for (var y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader()
                .decode(
                        picture,
                        Map.of(
                                DecodeHintType.PURE_BARCODE,
                                true,
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }
}
