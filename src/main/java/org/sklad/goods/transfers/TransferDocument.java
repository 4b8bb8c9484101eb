package org.sklad.goods.transfers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScannedList;

/**
 * A transfer as its page shows it.
 *
 * @param wanted a page of what a draft wants
 * @param units how many in all
 * @param sent a page of what was sent
 * @param next after which place the rest of it stands; absent at the end
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

    /** Of those shown, what is still on the way. */
    public List<SentGoods> open() {
        return sent.stream().filter(each -> each.left() > 0).toList();
    }
}
