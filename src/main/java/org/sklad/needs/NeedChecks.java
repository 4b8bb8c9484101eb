package org.sklad.needs;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of needs; what met them is proven against the handouts where those are kept. */
public final class NeedChecks {
    public static final List<Check> ALL = CheckFile.read(NeedChecks.class, "needs");

    public static final List<Figure> FIGURES = CheckFile.figures(NeedChecks.class, "needs");

    private NeedChecks() {}
}
