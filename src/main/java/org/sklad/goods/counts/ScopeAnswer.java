package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/** The scope of a count: exactly one of these. */
public record ScopeAnswer(Optional<String> location, Optional<Category> category, Optional<String> item) {
    static ScopeAnswer of(Count count) {
        return new ScopeAnswer(
                count.location().map(LocationCode::value),
                count.category(),
                count.item().map(Sku::value));
    }
}
