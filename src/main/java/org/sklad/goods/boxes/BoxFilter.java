package org.sklad.goods.boxes;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of boxes.
 *
 * @param location location within the centre, which must be named, too; null for all
 */
public record BoxFilter(@Nullable String centre, @Nullable String location) {
    static final BoxFilter ALL = new BoxFilter(null, null);
}
