package org.sklad.barcodes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.OneDimensionalCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Draws codes. ZXing gives the bare pattern. Quiet zones, bar heights and sizes are ours, because ZXing's rendering halves the
 * quiet zone of one-dimensional codes and scales to pixels. The codewords of Data Matrix are ours too.
 *
 * <p>Heights are in modules: millimetres divided by the size of a module.
 */
public final class Symbols {
    /** ZXing's own limit; 80 characters are 0.25 m at the smallest module. */
    private static final int CODE_128_CHARACTERS = 80;

    /** Length of an EAN's guard bars beyond the others (GS1 General Specifications 5.2.1: 5 modules). */
    private static final int GUARD = 5;

    /** Gap between an EAN's bars and its digits, and the height of the digits (at least 2.75 mm at 0.33 mm per module). */
    private static final int CAPTION_GAP = 1;

    private static final int CAPTION_HEIGHT = 9;

    private static final int DIGIT_WIDTH = 7;

    /** FNC1 ends a variable element. Two in a row, or one at either end, have no or another meaning. */
    private static final Pattern ELEMENTS = Pattern.compile("[0-9]{2}[^\u001d]*+(?:\u001d[0-9]{2}[^\u001d]*+)*+");

    private static final String GS1_CHARACTERS =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz\u001d";

    private Symbols() {}

    /**
     * Draws the shortest Code 128: runs of digits take one character for two digits.
     *
     * @throws NotEncodable unless the content is 1 to 80 printable ASCII characters; ZXing would read ñ as a function character
     */
    public static Symbol code128(String content, int height) {
        require(content, Symbols::isPrintableAscii);
        if (content.length() > CODE_128_CHARACTERS) {
            throw new NotEncodable(NotEncodable.Fault.TOO_LONG);
        }
        Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CODE128_COMPACT, true);
        BitMatrix row = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 0, 0, hints);
        List<Rectangle> bars = new ArrayList<>();
        for (Rectangle bar : bars(Symbology.CODE_128, row)) {
            bars.add(new Rectangle(bar.x(), 0, bar.width(), height));
        }
        return symbol(Symbology.CODE_128, content, row.getWidth(), height, bars, List.of());
    }

    /**
     * Draws an EAN-8 for a GTIN-8, otherwise an EAN-13 (a UPC-A is an EAN-13 that starts with 0), with the digits below.
     *
     * @param height the height of the bars between the guards; nominal are 69 modules for EAN-13 and 55 for EAN-8
     * @throws NotEncodable if the GTIN has a packaging level (first digit not 0), which no EAN can hold
     */
    public static Symbol ean(Gtin gtin, int height) {
        String digits = gtin.printed();
        return switch (digits.length()) {
            case 8 -> ean(Symbology.EAN_8, new EAN8Writer(), BarcodeFormat.EAN_8, digits, height);
            case 13 -> ean(Symbology.EAN_13, new EAN13Writer(), BarcodeFormat.EAN_13, digits, height);
            default -> throw new NotEncodable(NotEncodable.Fault.PACKAGING_LEVEL);
        };
    }

    /**
     * Draws a QR code with error correction level M (ZXing's default is L). Text beyond ASCII is UTF-8 and marked so (ECI 26).
     *
     * @throws NotEncodable if the content is empty, has control characters or half surrogate pairs, or is more than a QR holds
     *     (2,331 bytes)
     */
    public static Symbol qr(String content) {
        require(content, Symbols::isText);
        Map<EncodeHintType, ?> hints = content.chars().allMatch(each -> each < 128)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        try {
            ByteMatrix matrix =
                    Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            return square(Symbology.QR, content, matrix.getWidth(), (x, y) -> matrix.get(x, y) == 1);
        } catch (WriterException e) {
            throw new NotEncodable(NotEncodable.Fault.TOO_LONG);
        }
    }

    /**
     * Draws a plain, square Data Matrix (ECC 200).
     *
     * @throws NotEncodable if the content is empty, is not printable ASCII, or is more than a Data Matrix holds (1,558, two
     *     digits counting as one)
     */
    public static Symbol dataMatrix(String content) {
        require(content, Symbols::isPrintableAscii);
        return dataMatrix(Symbology.DATA_MATRIX, content, DataMatrix.plain(content));
    }

    /**
     * Draws a square GS1 DataMatrix. Does not check the meaning of the elements.
     *
     * @param elements element string ({@code 01…17…10LOT<GS>21SERIAL}): no brackets, no leading FNC1 (a GS1 symbol starts with
     *     one itself), GS only between an element of variable length and the next
     * @throws NotEncodable if a GS is at either end or doubled, an element does not start with two digits, a character is outside
     *     GS1's set 82, or the content is more than a Data Matrix holds
     */
    public static Symbol gs1DataMatrix(String elements) {
        require(elements, each -> GS1_CHARACTERS.indexOf(each) >= 0);
        if (!ELEMENTS.matcher(elements).matches()) {
            throw new NotEncodable(NotEncodable.Fault.NOT_ELEMENTS);
        }
        return dataMatrix(Symbology.GS1_DATA_MATRIX, elements, DataMatrix.gs1(elements));
    }

    private static Symbol dataMatrix(Symbology symbology, String content, DataMatrix matrix) {
        return square(symbology, content, matrix.size(), matrix::isDark);
    }

    private static Symbol square(Symbology symbology, String content, int size, Bars.Dark dark) {
        List<Rectangle> bars = Bars.of(size, size, symbology.left(), symbology.aboveAndBelow(), dark);
        return symbol(symbology, content, size, size + 2 * symbology.aboveAndBelow(), bars, List.of());
    }

    private static Symbol ean(
            Symbology symbology, OneDimensionalCodeWriter writer, BarcodeFormat format, String digits, int height) {
        BitMatrix row = writer.encode(digits, format, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        int modules = row.getWidth();
        int left = symbology.left();
        List<Rectangle> bars = new ArrayList<>();
        for (Rectangle bar : bars(symbology, row)) {
            int barHeight = isGuard(bar.x() - left, modules) ? height + GUARD : height;
            bars.add(new Rectangle(bar.x(), 0, bar.width(), barHeight));
        }
        return symbol(
                symbology,
                digits,
                modules,
                height + CAPTION_GAP + CAPTION_HEIGHT,
                bars,
                captions(digits, left, modules, height + CAPTION_GAP));
    }

    /** Returns true for three modules at each end and five in the middle. */
    private static boolean isGuard(int module, int modules) {
        return module < 3 || module >= modules - 3 || Math.abs(module - modules / 2) <= 2;
    }

    private static List<Caption> captions(String digits, int left, int modules, int top) {
        int half = digits.length() / 2;
        int first = digits.length() % 2;
        List<Caption> captions = new ArrayList<>();
        if (first == 1) {
            captions.add(caption(digits.substring(0, 1), left - DIGIT_WIDTH - 3, top));
        }
        captions.add(caption(digits.substring(first, first + half), left + 3, top));
        captions.add(caption(digits.substring(first + half), left + modules / 2 + 3, top));
        return captions;
    }

    private static Caption caption(String digits, int x, int top) {
        return new Caption(digits, new Rectangle(x, top, DIGIT_WIDTH * digits.length(), CAPTION_HEIGHT));
    }

    private static List<Rectangle> bars(Symbology symbology, BitMatrix row) {
        return Bars.of(row.getWidth(), 1, symbology.left(), 0, row::get);
    }

    private static Symbol symbol(
            Symbology symbology,
            String content,
            int modules,
            int height,
            List<Rectangle> bars,
            List<Caption> captions) {
        int width = symbology.left() + modules + symbology.right();
        return new Symbol(symbology, content, width, height, bars, captions);
    }

    private static void require(String content, IntPredicate allowed) {
        if (content.isEmpty()) {
            throw new NotEncodable(NotEncodable.Fault.EMPTY);
        }
        if (!content.codePoints().allMatch(allowed)) {
            throw new NotEncodable(NotEncodable.Fault.CHARACTER);
        }
    }

    private static boolean isPrintableAscii(int codePoint) {
        return codePoint >= ' ' && codePoint <= '~';
    }

    private static boolean isText(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
