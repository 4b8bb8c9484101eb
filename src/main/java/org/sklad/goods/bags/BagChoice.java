package org.sklad.goods.bags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;

/**
 * A choice between lots that may be in the bag. It is the only question during a reconciliation.
 *
 * @param words first words of the candidates' names, or the scanned code
 * @param each smallest units per scan
 */
public record BagChoice(String words, List<LotHere> candidates, Map<Sku, Item> items, long each) {
    public BagChoice {
        candidates = List.copyOf(candidates);
        items = Map.copyOf(items);
    }

    public Item item(LotHere lot) {
        return Optional.ofNullable(items.get(lot.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a lot of something else"));
    }
}
