package org.sklad.oversight.reports;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/**
 * Which items to list; what is absent does not restrict.
 *
 * @param enough only those of which there is enough, or only those of which there is not
 */
public record OnHandFilter(Optional<CentreCode> centre, Optional<Category> category, Optional<Boolean> enough) {
    String categoryText() {
        return category.map(Enum::name).orElse("");
    }
}
