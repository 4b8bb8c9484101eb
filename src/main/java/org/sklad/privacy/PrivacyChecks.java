package org.sklad.privacy;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of who was erased. */
public final class PrivacyChecks {
    public static final List<Check> ALL = List.of(new Check(
            "Nobody who was erased has a key, an identity or a card",
            handle -> handle.attach(PrivacyDao.class).erasedInVain()));

    public static final List<Figure> FIGURES = List.of(
            new Figure("erasures", handle -> handle.attach(PrivacyDao.class).count()));

    private PrivacyChecks() {}
}
