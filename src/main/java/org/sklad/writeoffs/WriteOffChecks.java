package org.sklad.writeoffs;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of write-offs, beside what holds of every movement. */
public final class WriteOffChecks {
    public static final List<Check> ALL = CheckFile.read(WriteOffChecks.class, "writeoffs");

    public static final List<Figure> FIGURES = CheckFile.figures(WriteOffChecks.class, "writeoffs");

    private WriteOffChecks() {}
}
