package org.sklad.printing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Typeface;

/** The numbered lines of goods on a paper: item and quantity, and the lot in small letters. */
final class GoodsOnPaper {
    private static final double LARGE_MM = 4.4;
    private static final double SMALL_MM = 3;
    private static final double TEXT_MM = 3.5;

    private final Messages messages;
    private final Language language;
    private final Formats formats;
    private final DocumentLayout layout;
    private final Map<Unit, Long> totals = new EnumMap<>(Unit.class);
    private int lines;

    GoodsOnPaper(Messages messages, Language language, Formats formats, DocumentLayout layout) {
        this.messages = messages;
        this.language = language;
        this.formats = formats;
        this.layout = layout;
    }

    /**
     * Prints a line.
     *
     * @param quantity quantity in smallest units of the item
     */
    void line(Item item, long quantity) {
        lines++;
        totals.merge(item.unit(), quantity, Long::sum);
        layout.keep(LARGE_MM * 4)
                .row(
                        Typeface.BOLD,
                        LARGE_MM,
                        lines + ". " + messages.text(language, item.title(quantity)),
                        said("ledger.quantity." + item.unit(), quantity));
    }

    /**
     * Prints the lot of the line.
     *
     * @param number maker's lot number; empty if there is none
     */
    void lot(LotCode lot, String number, Expiry expiresOn) {
        String makers = number.isEmpty() ? "" : " · " + number;
        Optional<String> until = expiresOn.date().map(day -> said("printing.receipt.use-by") + " " + formats.date(day));
        small(said("printing.receipt.lot") + " " + lot.code().grouped() + makers
                + until.map(each -> " · " + each).orElse(""));
    }

    void small(String text) {
        layout.text(Typeface.REGULAR, SMALL_MM, text);
    }

    /** Ends the line. */
    void end() {
        layout.gap(1).rule().gap(1);
    }

    /** Prints the number of lines and the total of each unit. */
    void sum() {
        String total = totals.entrySet().stream()
                .map(each -> said("ledger.quantity." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        String counted = said("printing.waybill.lines", lines);
        layout.text(
                Typeface.BOLD, TEXT_MM, total.isEmpty() ? counted : counted + " · " + said("printing.total", total));
    }

    private String said(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
