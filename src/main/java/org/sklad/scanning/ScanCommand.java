package org.sklad.scanning;

import java.util.Locale;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;

/**
 * What can be scanned instead of pressed. The script of the scan field knows such a code by its beginning and presses what the page
 * has under its word; nothing of it reaches the server.
 */
public enum ScanCommand {
    /** Whatever ends the page: record, send, complete. */
    DONE,
    /** One more of what was scanned last. */
    MORE,
    /** The last scan is taken back. */
    UNDO,
    /** What was scanned is put where such goods stand already. */
    THERE,
    /** The person has signed on paper or made a mark. */
    MARK,
    /** The person did not want to sign. */
    DECLINED;

    private static final String BEGINNING = "SKLAD-";

    /** Read by any hand-held scanner at arm's length, and six of them on a sheet. */
    public static final double MODULE_MM = 0.4;

    private static final int HEIGHT = 40;

    /** As pages and texts name it: {@code done}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is printed: letters and a hyphen, whose keys no layout moves out of a scanner's reach. */
    public String code() {
        return BEGINNING + name();
    }

    /** Its symbol, with the quiet zones. */
    public Symbol symbol() {
        return Symbols.code128(code(), HEIGHT);
    }
}
