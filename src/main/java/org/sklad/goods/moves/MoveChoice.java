package org.sklad.goods.moves;

import java.util.List;
import org.sklad.goods.catalogue.Item;

/**
 * A choice between items at the origin of the move. It is the only question during a move.
 *
 * @param words first words of the candidates' names
 */
public record MoveChoice(String words, List<Item> candidates) {
    public MoveChoice {
        candidates = List.copyOf(candidates);
    }
}
