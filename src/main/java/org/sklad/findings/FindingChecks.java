package org.sklad.findings;

import java.util.List;
import org.sklad.platform.db.Figure;

/** What is counted of findings; they are read, and of what is kept of them nothing else could be wrong. */
public final class FindingChecks {
    public static final List<Figure> FIGURES = List.of(
            new Figure("accepted findings", handle -> Findings.dao(handle).accepted()));

    private FindingChecks() {}
}
