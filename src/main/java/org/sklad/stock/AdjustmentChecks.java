package org.sklad.stock;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;

/** What must always hold of adjustments, beside what holds of every movement. */
public final class AdjustmentChecks {
    public static final List<Check> ALL = CheckFile.read(AdjustmentChecks.class, "adjustments");

    private AdjustmentChecks() {}
}
