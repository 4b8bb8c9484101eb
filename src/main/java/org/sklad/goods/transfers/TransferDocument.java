package org.sklad.goods.transfers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScannedList;

/**
 * A transfer on its page.
 *
 * @param wanted a page of the requested goods of a draft
 * @param units total of requested units
 * @param sent a page of the sent goods
 * @param next last position of this page on the waybill, if more follow
 */
public record TransferDocument(
        Transfer transfer,
        ScannedList wanted,
        long units,
        List<SentGoods> sent,
        Optional<Integer> next,
        SentTotals totals,
        List<ExplainedLine> explained,
        Map<Sku, Item> items) {
    public TransferDocument {
        sent = List.copyOf(sent);
        explained = List.copyOf(explained);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        return Optional.ofNullable(items.get(sku))
                .orElseThrow(() -> new IllegalArgumentException("goods of another transfer"));
    }

    /** Goods on this page that are still on the way. */
    public List<SentGoods> open() {
        return sent.stream().filter(each -> each.left() > 0).toList();
    }
}
