package org.sklad.counts;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of counts, beside what holds of every movement. */
public final class CountChecks {
    public static final List<Check> ALL = CheckFile.read(CountChecks.class, "counts");

    public static final List<Figure> FIGURES = CheckFile.figures(CountChecks.class, "counts");

    private CountChecks() {}
}
