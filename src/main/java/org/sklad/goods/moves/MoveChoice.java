package org.sklad.goods.moves;

import java.util.List;
import org.sklad.goods.catalogue.Item;

/**
 * Which of the items is meant that stand where the move begins; the one thing that a person is asked while carrying.
 *
 * @param words with which the names of the candidates begin
 */
public record MoveChoice(String words, List<Item> candidates) {
    public MoveChoice {
        candidates = List.copyOf(candidates);
    }
}
