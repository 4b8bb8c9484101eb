package org.sklad.goods.donors;

import org.jspecify.annotations.Nullable;

/** The filter of the list of restrictions. */
public record RestrictionFilter(@Nullable RestrictionEffect effect) {
    static final RestrictionFilter ALL = new RestrictionFilter(null);
}
