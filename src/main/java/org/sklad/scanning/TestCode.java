package org.sklad.scanning;

import java.util.Locale;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;

/**
 * Codes with a known content that are scanned to see what a scanner makes of them. Their numbers begin with 20, which GS1 leaves to
 * every shop, so that they are the numbers of no product.
 */
public enum TestCode {
    /** An element string with a separator in the middle. */
    DATA_MATRIX("01020000000000081727013110Zy-7/aQ" + TestCode.GS + "21bX-9"),
    EAN("2000000000008"),
    /** The letters and signs that most layouts of keyboards have elsewhere. */
    CODE_128("SKLAD-Zy-7/aQ"),
    QR("Sklad Zy-7/aQ");

    /** Ends a part of variable length in an element string. */
    static final char GS = '\u001d';

    /** Readable at arm's length, and narrow enough for four codes beside their names. */
    static final double MODULE_MM = 0.6;

    private static final int HEIGHT = 40;

    private final String content;

    TestCode(String content) {
        this.content = content;
    }

    /** Returns the name used in texts: {@code code-128}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what a scanner reads. */
    public String content() {
        return content;
    }

    /** Returns the content for people: the separator has a picture. */
    public String shown() {
        return content.replace(GS, '\u241d');
    }

    /** Returns the symbol with the quiet zones. */
    public Symbol symbol() {
        return switch (this) {
            case DATA_MATRIX -> Symbols.gs1DataMatrix(content);
            case EAN -> Symbols.ean(Gtin.parse(content), HEIGHT);
            case CODE_128 -> Symbols.code128(content, HEIGHT);
            case QR -> Symbols.qr(content);
        };
    }

    /** Returns the size of a module in print. Square codes have larger modules, because they have fewer. */
    public double moduleMm() {
        return this == DATA_MATRIX || this == QR ? MODULE_MM : 0.4;
    }
}
