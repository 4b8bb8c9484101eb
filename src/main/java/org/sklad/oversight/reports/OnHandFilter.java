package org.sklad.oversight.reports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The filter of the stock by item. A missing parameter does not restrict.
 *
 * @param enough {@code true} for items that are not short, {@code false} for short items
 */
public record OnHandFilter(
        @Nullable String centre,
        @Nullable Category category,
        @Nullable String enough) {
    /**
     * Returns whether the items are those that are not short; empty for all.
     *
     * @throws InvalidFields if the text says neither
     */
    Optional<Boolean> wanted() {
        if (enough != null && !enough.equals("true") && !enough.equals("false")) {
            throw new InvalidFields("enough", Message.of("platform.field.choice", "true, false"));
        }
        return Optional.ofNullable(enough).map("true"::equals);
    }

    boolean isOfShort() {
        return wanted().equals(Optional.of(false));
    }

    String categoryText() {
        return category == null ? "" : category.name();
    }
}
