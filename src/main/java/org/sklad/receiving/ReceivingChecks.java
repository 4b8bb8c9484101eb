package org.sklad.receiving;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of goods that came in, beside what holds of every movement. */
public final class ReceivingChecks {
    public static final List<Check> ALL = List.of(new Check(
            "Every opening movement is a line of an opening that says the same",
            handle -> handle.attach(OpeningDao.class).strayMovements()));

    public static final List<Figure> FIGURES = List.of(
            new Figure(
                    "consignments",
                    handle -> handle.attach(ConsignmentDao.class).count()),
            new Figure("openings", handle -> handle.attach(OpeningDao.class).count()));

    private ReceivingChecks() {}
}
