package org.sklad.transfers;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of bags that were looked through, beside what holds of every movement. */
public final class ReconciliationChecks {
    public static final List<Check> ALL = CheckFile.read(ReconciliationChecks.class, "reconciliations");

    public static final List<Figure> FIGURES = CheckFile.figures(ReconciliationChecks.class, "reconciliations");

    private ReconciliationChecks() {}
}
