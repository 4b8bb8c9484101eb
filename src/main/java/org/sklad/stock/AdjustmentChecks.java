package org.sklad.stock;

import java.util.List;
import org.sklad.platform.db.Check;

/** What must always hold of adjustments, beside what holds of every movement. */
public final class AdjustmentChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Every adjustment is the movement that it says, and every adjusting movement is one",
                    handle -> handle.attach(AdjustmentDao.class).notTheirMovements()),
            new Check(
                    "Every adjustment that was taken back says so, and no other does",
                    handle -> handle.attach(AdjustmentDao.class).saidWronglyTakenBack()));

    private AdjustmentChecks() {}
}
