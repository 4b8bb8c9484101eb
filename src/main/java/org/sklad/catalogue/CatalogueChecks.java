package org.sklad.catalogue;

import java.util.List;
import org.sklad.platform.db.Figure;

/** What the {@code check} command counts of the catalogue. */
public final class CatalogueChecks {
    public static final List<Figure> FIGURES =
            List.of(new Figure("items", handle -> handle.attach(ItemDao.class).count()));

    private CatalogueChecks() {}
}
