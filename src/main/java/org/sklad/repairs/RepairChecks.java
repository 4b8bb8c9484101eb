package org.sklad.repairs;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of work orders. */
public final class RepairChecks {
    public static final List<Check> ALL = CheckFile.read(RepairChecks.class, "repairs");

    public static final List<Figure> FIGURES = CheckFile.figures(RepairChecks.class, "repairs");

    private RepairChecks() {}
}
