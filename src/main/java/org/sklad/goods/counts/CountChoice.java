package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;

/**
 * A choice between the lots that may be in the counted place. It is the only question in the scan mode of a count.
 *
 * @param words words that start the names of the candidates, or the scanned code
 * @param more true if there are more candidates
 */
public record CountChoice(String words, List<LotHere> candidates, boolean more, Map<Sku, Item> items) {
    /** Maximum number of candidates on a page. Readers take one more. */
    static final int MOST = 30;

    public CountChoice {
        candidates = List.copyOf(candidates);
        items = Map.copyOf(items);
    }

    public Item item(LotHere lot) {
        return Optional.ofNullable(items.get(lot.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a lot of something else"));
    }
}
