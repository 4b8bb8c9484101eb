package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A need to be recorded, of an item or of a style.
 *
 * @param person a case code or a card
 * @param size of the style; empty where any will do
 * @param quantity smallest units
 */
public record NewNeed(
        String person, Optional<Sku> item, Optional<StyleCode> style, String size, long quantity, Urgency urgency) {}
