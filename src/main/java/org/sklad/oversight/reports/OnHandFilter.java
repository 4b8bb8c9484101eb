package org.sklad.oversight.reports;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/**
 * Which items to list. An absent parameter does not restrict.
 *
 * @param enough true for items that are not short, false for short items
 */
public record OnHandFilter(Optional<CentreCode> centre, Optional<Category> category, Optional<Boolean> enough) {
    String categoryText() {
        return category.map(Enum::name).orElse("");
    }
}
