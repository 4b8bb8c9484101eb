package org.sklad.goods.boxes;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;

/** What a person is asked while filling a box. */
public sealed interface BoxQuestion {
    /**
     * Which of the items is meant that stand beside it.
     *
     * @param words with which the names of the candidates begin
     */
    record Which(String words, List<Item> candidates) implements BoxQuestion {
        public Which {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Whether all that is in another box goes in.
     *
     * @param lots how many are in it
     */
    record Pour(BoxCode other, long lots) implements BoxQuestion {}
}
