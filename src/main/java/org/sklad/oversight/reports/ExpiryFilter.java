package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Category;

/**
 * The filter of the lots that expire. A missing parameter does not restrict.
 *
 * @param window null for expired lots and lots that expire within 90 days
 */
public record ExpiryFilter(
        @Nullable String centre,
        @Nullable Category category,
        @Nullable ExpiryWindow window) {
    LocalDate from(LocalDate today) {
        return Objects.requireNonNullElse(window, ExpiryWindow.EXPIRED).from(today);
    }

    LocalDate before(LocalDate today) {
        return Objects.requireNonNullElse(window, ExpiryWindow.DAYS_90).before(today);
    }

    String categoryText() {
        return category == null ? "" : category.name();
    }
}
