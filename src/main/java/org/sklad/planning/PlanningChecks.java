package org.sklad.planning;

import java.util.List;
import org.sklad.platform.db.Figure;

/** What is counted of planning. What must hold of a level the database refuses to break. */
public final class PlanningChecks {
    public static final List<Figure> FIGURES =
            List.of(new Figure("levels", handle -> Levels.dao(handle).count()));

    private PlanningChecks() {}
}
