package org.sklad.kits;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of kits, beside what holds of every movement. */
public final class KitChecks {
    public static final List<Check> ALL = CheckFile.read(KitChecks.class, "kits");

    public static final List<Figure> FIGURES = CheckFile.figures(KitChecks.class, "kits");

    private KitChecks() {}
}
