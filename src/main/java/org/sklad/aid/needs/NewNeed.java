package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A need to record, for an item or a style.
 *
 * @param person case code or card code
 * @param size size of the style; empty for any size
 * @param quantity smallest units
 */
public record NewNeed(
        String person, Optional<Sku> item, Optional<StyleCode> style, String size, long quantity, Urgency urgency) {}
