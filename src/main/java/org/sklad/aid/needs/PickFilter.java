package org.sklad.aid.needs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * Filter of the pick list.
 *
 * @param centre code of a centre; null for all centres that the operator sees
 * @param item needs for this item, or for its style in its size
 * @param style needs for this style or one of its items, in any size
 */
public record PickFilter(
        @Nullable String centre,
        @Nullable Urgency urgency,
        @Nullable Sku item,
        @Nullable StyleCode style) {
    /** Returns a filter for all needs of a centre. */
    static PickFilter at(CentreCode centre) {
        return new PickFilter(centre.value(), null, null, null);
    }

    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }
}
