package org.sklad.centres;

import java.util.List;
import org.sklad.platform.db.Figure;

/** What the {@code check} command counts of centres. */
public final class CentreChecks {
    public static final List<Figure> FIGURES = List.of(
            new Figure("centres", handle -> handle.attach(CentreDao.class).count()),
            new Figure("locations", handle -> handle.attach(LocationDao.class).count()));

    private CentreChecks() {}
}
