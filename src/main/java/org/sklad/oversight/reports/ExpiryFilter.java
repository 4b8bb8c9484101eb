package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/**
 * Which lots to list. An absent parameter does not restrict.
 *
 * @param window absent for expired lots and lots that expire within 90 days
 */
public record ExpiryFilter(Optional<CentreCode> centre, Optional<Category> category, Optional<ExpiryWindow> window) {
    LocalDate from(LocalDate today) {
        return window.orElse(ExpiryWindow.EXPIRED).from(today);
    }

    LocalDate before(LocalDate today) {
        return window.orElse(ExpiryWindow.DAYS_90).before(today);
    }

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }
}
