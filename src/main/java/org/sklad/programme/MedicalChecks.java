package org.sklad.programme;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of medical expenses. */
public final class MedicalChecks {
    public static final List<Check> ALL = CheckFile.read(MedicalChecks.class, "programme");

    public static final List<Figure> FIGURES = CheckFile.figures(MedicalChecks.class, "programme");

    private MedicalChecks() {}
}
