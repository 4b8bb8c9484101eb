package org.sklad.transfers;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of transfers, beside what holds of every movement. */
public final class TransferChecks {
    public static final List<Check> ALL = CheckFile.read(TransferChecks.class, "transfers");

    public static final List<Figure> FIGURES = CheckFile.figures(TransferChecks.class, "transfers");

    private TransferChecks() {}
}
