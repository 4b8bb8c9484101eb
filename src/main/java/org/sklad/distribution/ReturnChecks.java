package org.sklad.distribution;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of goods that were brought back, beside what holds of every movement. */
public final class ReturnChecks {
    public static final List<Check> ALL = CheckFile.read(ReturnChecks.class, "returns");

    public static final List<Figure> FIGURES = CheckFile.figures(ReturnChecks.class, "returns");

    private ReturnChecks() {}
}
