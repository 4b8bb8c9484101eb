package org.sklad.transfers;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of moves, beside what holds of every movement. */
public final class MoveChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Every movement within a centre belongs to a move, which stays in its centre, to an act on a box or to a bag that was looked through",
                    handle -> handle.attach(MoveDao.class).strayMovements()),
            new Check(
                    "Every line of a move was carried",
                    handle -> handle.attach(MoveDao.class).linesNotCarried()),
            new Check(
                    "A move that was taken back has nothing left that was not",
                    handle -> handle.attach(MoveDao.class).halfReversed()));

    public static final List<Figure> FIGURES =
            List.of(new Figure("moves", handle -> handle.attach(MoveDao.class).count()));

    private MoveChecks() {}
}
