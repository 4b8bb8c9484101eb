package org.sklad.goods.bags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;

/**
 * Which of the lots is meant that may be in the bag; the one thing that a person is asked while looking through it.
 *
 * @param words with which the names of the candidates begin, or the code that was scanned
 * @param each how many smallest units one scan stands for
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
