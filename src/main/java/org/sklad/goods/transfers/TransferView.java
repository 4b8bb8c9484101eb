package org.sklad.goods.transfers;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/**
 * A transfer with all its lines and their items.
 *
 * @param wanted requested goods, for a draft
 * @param received all receipts, reversed ones included
 */
public record TransferView(
        Transfer transfer,
        List<DraftLine> wanted,
        List<SentGoods> sent,
        List<Movement> received,
        List<ExplainedLine> explained,
        Map<Sku, Item> items) {
    public TransferView {
        wanted = List.copyOf(wanted);
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        explained = List.copyOf(explained);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this transfer");
        }
        return item;
    }
}
