package org.sklad.goods.transfers;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.NewMoveLine;

/**
 * Goods of one lot that a transfer sent, in one box or loose, and their outcome. Quantities are smallest units.
 *
 * @param ordinal position on the waybill
 */
public record SentGoods(
        int ordinal,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        BoxCode box,
        long sent,
        long received,
        long explained) {
    /** Quantity still on the way. */
    public long left() {
        return sent - received - explained;
    }

    /** Returns lines that receive everything still on the way: boxes whole, then loose goods. */
    static List<NewMoveLine> left(List<SentGoods> sent) {
        List<SentGoods> left = sent.stream().filter(each -> each.left() > 0).toList();
        Stream<NewMoveLine> boxes = left.stream()
                .map(SentGoods::box)
                .filter(box -> !box.isLoose())
                .distinct()
                .map(NewMoveLine::of);
        Stream<NewMoveLine> loose =
                left.stream().filter(each -> each.box().isLoose()).map(each -> NewMoveLine.of(each.lot(), each.left()));
        return Stream.concat(boxes, loose).toList();
    }
}
