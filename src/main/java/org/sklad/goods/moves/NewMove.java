package org.sklad.goods.moves;

import java.util.List;
import org.sklad.access.roles.CentreCode;

/**
 * Goods to be carried within a centre.
 *
 * @param from the code within the centre, or with the centre before it
 * @param to likewise, for the lines that say nothing else
 */
public record NewMove(CentreCode centre, String from, String to, List<NewMoveLine> lines) {
    public NewMove {
        lines = List.copyOf(lines);
    }
}
