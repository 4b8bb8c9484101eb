package org.sklad.loans;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of loans, beside what holds of every movement. */
public final class LoanChecks {
    public static final List<Check> ALL = CheckFile.read(LoanChecks.class, "loans");

    public static final List<Figure> FIGURES = CheckFile.figures(LoanChecks.class, "loans");

    private LoanChecks() {}
}
