package org.sklad.days;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of distribution days. That nobody is given more than is due is proven of the handouts themselves. */
public final class DayChecks {
    public static final List<Check> ALL = CheckFile.read(DayChecks.class, "days");

    public static final List<Figure> FIGURES = CheckFile.figures(DayChecks.class, "days");

    private DayChecks() {}
}
