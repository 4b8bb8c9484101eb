package org.sklad.aid.needs;

import java.time.Instant;
import java.util.UUID;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * Goods of one handout line that the person still has.
 *
 * @param at time of the handout
 * @param style style of the item; empty if it has none
 * @param size size of the item; empty if it has none
 * @param quantity smallest units, less returns
 */
public record GivenGoods(UUID handout, int line, Instant at, Sku sku, String style, String size, long quantity) {
    public static GivenGoods of(UUID handout, int line, Instant at, Item item, long quantity) {
        String style = item.facts().style().map(StyleCode::value).orElse("");
        return new GivenGoods(handout, line, at, item.sku(), style, item.facts().size(), quantity);
    }
}
