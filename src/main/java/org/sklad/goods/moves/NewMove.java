package org.sklad.goods.moves;

import java.util.List;
import org.sklad.access.roles.CentreCode;

/**
 * Goods to move within a centre.
 *
 * @param from code within the centre, with or without the centre before it
 * @param to default destination of the lines, in the same format
 */
public record NewMove(CentreCode centre, String from, String to, List<NewMoveLine> lines) {
    public NewMove {
        lines = List.copyOf(lines);
    }
}
