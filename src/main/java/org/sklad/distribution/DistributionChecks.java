package org.sklad.distribution;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of handouts (domain, invariant 5), proven from every handout there is. */
public final class DistributionChecks {
    public static final List<Check> ALL = CheckFile.read(DistributionChecks.class, "distribution");

    public static final List<Figure> FIGURES = CheckFile.figures(DistributionChecks.class, "distribution");

    private DistributionChecks() {}
}
