package org.sklad.goods.boxes;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;

/** A question to the operator while filling a box. */
public sealed interface BoxQuestion {
    /**
     * Asks which of the items beside the box is meant.
     *
     * @param words words that start the names of the candidates
     */
    record Which(String words, List<Item> candidates) implements BoxQuestion {
        public Which {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Asks whether the whole content of another box goes in.
     *
     * @param lots number of lots in it
     */
    record Pour(BoxCode other, long lots) implements BoxQuestion {}
}
