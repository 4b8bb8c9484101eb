package org.sklad.privacy;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of who was erased. */
public final class PrivacyChecks {
    public static final List<Check> ALL = CheckFile.read(PrivacyChecks.class, "privacy");

    public static final List<Figure> FIGURES = CheckFile.figures(PrivacyChecks.class, "privacy");

    private PrivacyChecks() {}
}
