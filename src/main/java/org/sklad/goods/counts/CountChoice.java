package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;

/**
 * Which of the lots is meant that may stand where somebody counts; the one thing that a person is asked while counting.
 *
 * @param words with which the names of the candidates begin, or the code that was scanned
 */
public record CountChoice(String words, List<LotHere> candidates, Map<Sku, Item> items) {
    public CountChoice {
        candidates = List.copyOf(candidates);
        items = Map.copyOf(items);
    }

    public Item item(LotHere lot) {
        return Optional.ofNullable(items.get(lot.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a lot of something else"));
    }
}
