package org.sklad.boxes;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of boxes, beside what the ledger proves of their goods. */
public final class BoxChecks {
    public static final List<Check> ALL = CheckFile.read(BoxChecks.class, "boxes");

    public static final List<Figure> FIGURES = CheckFile.figures(BoxChecks.class, "boxes");

    private BoxChecks() {}
}
