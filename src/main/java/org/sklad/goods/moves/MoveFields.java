package org.sklad.goods.moves;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.stock.GoodsFields;

/** The fields of a line of a move. */
interface MoveFields extends GoodsFields {
    /** Returns the digits of the box to take the goods from. */
    @Nullable
    String box();

    /** Returns the digits of the box to put the goods into. */
    @Nullable
    String toBox();

    /** Returns the destination, if it differs from the move's destination. */
    @Nullable
    String to();

    /**
     * Converts the fields to a line of a move.
     *
     * @param at prefix of the field names in errors
     */
    default NewMoveLine line(String at) {
        return new NewMoveLine(
                goods(at),
                GoodsFields.box(box(), at + "box"),
                GoodsFields.box(toBox(), at + "toBox"),
                Optional.ofNullable(to()));
    }
}
