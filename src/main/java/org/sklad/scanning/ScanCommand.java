package org.sklad.scanning;

import java.util.Locale;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;

/**
 * Commands that can be scanned instead of clicked. The script of the scan field recognises such a code by its prefix and clicks the
 * matching button of the page. The code does not reach the server.
 */
public enum ScanCommand {
    /** Completes the page: record, send or complete. */
    DONE,
    /** Adds one more of the last scanned goods. */
    MORE,
    /** Reverses the last scan. */
    UNDO,
    /** Puts the scanned goods where the same goods are stored already. */
    THERE,
    /** The person signed on paper or made a mark. */
    MARK,
    /** The person declined to sign. */
    DECLINED;

    private static final String BEGINNING = "SKLAD-";
    /** Readable by any hand-held scanner at arm's length, and small enough for six codes on a sheet. */
    public static final double MODULE_MM = 0.4;

    private static final int HEIGHT = 40;

    /** Returns the name used in pages and texts: {@code done}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the printed code: letters and a hyphen, which a scanner can type in any keyboard layout. */
    public String code() {
        return BEGINNING + name();
    }

    /** Returns its barcode symbol with the quiet zones. */
    public Symbol symbol() {
        return Symbols.code128(code(), HEIGHT);
    }
}
