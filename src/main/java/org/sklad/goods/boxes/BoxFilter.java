package org.sklad.goods.boxes;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of boxes.
 *
 * @param location location within the centre, which must be named, too; null for all
 * @param number short number of the box; null for all
 */
public record BoxFilter(
        @Nullable String centre,
        @Nullable String location,
        @Nullable Integer number) {
    static final BoxFilter ALL = new BoxFilter(null, null, null);

    /** Returns the number; 0 for all. */
    long numbered() {
        return number == null ? 0 : number;
    }
}
