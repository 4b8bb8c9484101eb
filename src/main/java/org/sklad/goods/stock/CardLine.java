package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.ledger.Movement;

/**
 * A line of a stock card: a movement, its change of the stock that can be counted in the centre, and the stock after it.
 *
 * @param balance the stock after the movement
 */
public record CardLine(MovementLine line, long change, long balance) {
    /**
     * Builds the lines, latest first.
     *
     * @param standing the stock after the first of them
     */
    static List<CardLine> of(List<MovementLine> movements, CentreCode centre, long standing) {
        List<CardLine> lines = new ArrayList<>();
        long balance = standing;
        for (MovementLine each : movements) {
            CardLine line = new CardLine(each, each.movement().changeIn(centre), balance);
            lines.add(line);
            balance = line.before();
        }
        return lines;
    }

    private long before() {
        return balance - change;
    }

    public Movement movement() {
        return line.movement();
    }
}
