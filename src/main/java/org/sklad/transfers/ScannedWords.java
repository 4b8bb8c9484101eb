package org.sklad.transfers;

import java.util.List;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centre;
import org.sklad.centres.LocationCode;
import org.sklad.platform.i18n.Message;
import org.sklad.stock.ItemStock;
import org.sklad.stock.ItemStockFilter;
import org.sklad.stock.ScanOutcome;
import org.sklad.stock.Stock;

/** What an entry that is no code of goods means: words, with which the names of goods begin that stand where they are taken from. */
final class ScannedWords {
    private static final int CANDIDATES = 30;

    private final MoveLines lines;
    private final Stock stock;

    ScannedWords(MoveLines lines, Stock stock) {
        this.lines = lines;
        this.stock = stock;
    }

    static boolean isWords(RawCode code) {
        return code.scanned() instanceof Scanned.Other
                && code.text().codePoints().noneMatch(Character::isDigit);
    }

    /**
     * The question which of these is meant.
     *
     * @param from where the goods stand
     * @param location where the next goods go, which this does not change
     */
    ScanOutcome<MoveChoice> ask(RawCode code, Centre centre, LocationCode from, String location, Operator by) {
        String text = code.text().strip();
        if (!isWords(code)) {
            return unknown(code, centre.code(), location);
        }
        ItemStockFilter filter = new ItemStockFilter(Optional.of(from), Optional.empty(), text);
        List<Sku> found = stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
        return found.isEmpty()
                ? ScanOutcome.refused(Message.of("transfers.none-found", text, centre.code() + "/" + from), location)
                : ScanOutcome.asks(new MoveChoice(text, lines.items(found)), location);
    }

    private static ScanOutcome<MoveChoice> unknown(RawCode code, CentreCode centre, String location) {
        return ScanOutcome.refused(Message.of("stock.line.no-goods", code.shown(), centre.value()), location);
    }
}
