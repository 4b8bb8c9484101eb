package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/**
 * A count to be started, with its scope named in exactly one way.
 *
 * @param location code of the location within the centre
 * @param item sku, or a code on the item
 */
public record NewCount(
        CentreCode centre,
        Optional<String> location,
        Optional<Category> category,
        Optional<String> item,
        boolean blind) {
    public static NewCount at(CentreCode centre, String location) {
        return new NewCount(centre, Optional.of(location), Optional.empty(), Optional.empty(), false);
    }

    public static NewCount of(CentreCode centre, Category category) {
        return new NewCount(centre, Optional.empty(), Optional.of(category), Optional.empty(), false);
    }

    public static NewCount of(CentreCode centre, String item) {
        return new NewCount(centre, Optional.empty(), Optional.empty(), Optional.of(item), false);
    }

    public NewCount blindly() {
        return new NewCount(centre, location, category, item, true);
    }
}
