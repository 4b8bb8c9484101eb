package org.sklad.goods.moves;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.Message;

/** Searches for the goods that an entry without a code means: goods at the origin whose names begin with the words. */
public final class ScannedWords {
    private static final int CANDIDATES = 30;

    private final MoveLines lines;
    private final Stock stock;

    public ScannedWords(MoveLines lines, Stock stock) {
        this.lines = lines;
        this.stock = stock;
    }

    public static boolean isWords(RawCode code) {
        return code.scanned() instanceof Scanned.Other
                && code.text().codePoints().noneMatch(Character::isDigit);
    }

    /**
     * Asks the operator to choose between the goods found.
     *
     * @param from location of the goods
     * @param location destination of the next goods, which stays the same
     */
    public ScanOutcome<MoveChoice> ask(RawCode code, Centre centre, LocationCode from, String location, Operator by) {
        String text = code.text().strip();
        if (!isWords(code)) {
            return unknown(code, centre.code(), location);
        }
        ItemStockFilter filter = new ItemStockFilter(Optional.of(from), Optional.empty(), text);
        List<Sku> found = stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
        return found.isEmpty()
                ? ScanOutcome.refused(Message.of("moves.none-found", text, centre.code() + "/" + from), location)
                : ScanOutcome.asks(new MoveChoice(text, lines.items(found)), location);
    }

    private static ScanOutcome<MoveChoice> unknown(RawCode code, CentreCode centre, String location) {
        return ScanOutcome.refused(Message.of("stock.line.no-goods", code.shown(), centre), location);
    }
}
