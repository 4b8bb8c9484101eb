package org.sklad.barcodes;

import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;

/**
 * Data Matrix ECC 200 (ISO/IEC 16022) with ASCII encodation only: one codeword for two digits, one for any other character. Error
 * correction and placement are ZXing's; the codewords are ours. ZXing's encoder for GS1 (the "compact" one of 3.5.4) ends some
 * texts in an encodation that makes readers take the padding for eight more characters: a lot {@code lot_x} became
 * {@code lot_xgrjhr251}. Codes on goods are mostly digits, which ASCII encodation makes shortest.
 */
final class DataMatrix {
    private static final int FNC1 = 232;
    private static final int PAD = 129;
    private static final int DIGIT_PAIRS = 130;
    private static final int LARGEST_CODEWORDS = 1558;

    private final SymbolInfo info;
    private final DefaultPlacement placement;

    private DataMatrix(String codewords) {
        info = SymbolInfo.lookup(codewords.length(), SymbolShapeHint.FORCE_SQUARE);
        String all = ErrorCorrection.encodeECC200(padded(codewords, info.getDataCapacity()), info);
        placement = new DefaultPlacement(all, info.getSymbolDataWidth(), info.getSymbolDataHeight());
        placement.place();
    }

    /** Creates a plain symbol of ASCII characters. */
    static DataMatrix plain(String content) {
        return new DataMatrix(checked(codewords(content)));
    }

    /** Creates a GS1 symbol, which starts with FNC1. FNC1 also replaces each GS. */
    static DataMatrix gs1(String elements) {
        return new DataMatrix(checked((char) FNC1 + codewords(elements)));
    }

    /** Returns the modules per side, with the finder pattern and without the quiet zone. */
    int size() {
        return info.getSymbolWidth();
    }

    /**
     * Returns true for a dark module. Each region has a solid bar on the left and bottom and an alternating one on the top and
     * right. The data are between them, placed as if there were no regions.
     */
    boolean isDark(int x, int y) {
        int region = info.matrixWidth + 2;
        int inX = x % region;
        int inY = y % region;
        if (inX == 0 || inY == region - 1) {
            return true;
        }
        if (inY == 0) {
            return inX % 2 == 0;
        }
        if (inX == region - 1) {
            return inY % 2 == 1;
        }
        return placement.getBit(x / region * info.matrixWidth + inX - 1, y / region * info.matrixHeight + inY - 1);
    }

    private static String checked(String codewords) {
        if (codewords.length() > LARGEST_CODEWORDS) {
            throw new NotEncodable(NotEncodable.Fault.TOO_LONG);
        }
        return codewords;
    }

    private static String codewords(String content) {
        StringBuilder codewords = new StringBuilder();
        int i = 0;
        while (i < content.length()) {
            char each = content.charAt(i);
            if (isDigit(content, i) && isDigit(content, i + 1)) {
                codewords.append((char) (DIGIT_PAIRS + Integer.parseInt(content.substring(i, i + 2))));
                i += 2;
            } else {
                codewords.append(each == '\u001d' ? (char) FNC1 : (char) (each + 1));
                i++;
            }
        }
        return codewords.toString();
    }

    private static boolean isDigit(String content, int index) {
        return index < content.length() && content.charAt(index) >= '0' && content.charAt(index) <= '9';
    }

    /**
     * Pads the codewords. The first pad ends the text; the rest are scrambled by their position (253-state algorithm, annex B.1).
     */
    private static String padded(String codewords, int capacity) {
        StringBuilder all = new StringBuilder(codewords);
        while (all.length() < capacity) {
            if (all.length() == codewords.length()) {
                all.append((char) PAD);
            } else {
                int pad = PAD + 149 * (all.length() + 1) % 253 + 1;
                all.append((char) (pad > 254 ? pad - 254 : pad));
            }
        }
        return all.toString();
    }
}
