package org.sklad.transfers;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of moves, beside what holds of every movement. */
public final class MoveChecks {
    public static final List<Check> ALL = CheckFile.read(MoveChecks.class, "moves");

    public static final List<Figure> FIGURES = CheckFile.figures(MoveChecks.class, "moves");

    private MoveChecks() {}
}
