package org.sklad.receiving;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of goods that came in, beside what holds of every movement. */
public final class ReceivingChecks {
    public static final List<Check> ALL = CheckFile.read(ReceivingChecks.class, "receiving");

    public static final List<Figure> FIGURES = CheckFile.figures(ReceivingChecks.class, "receiving");

    private ReceivingChecks() {}
}
