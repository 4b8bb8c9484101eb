package org.sklad.goods.catalogue;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** The integrity checks of the catalogue, and its figures for the {@code check} command. */
public final class CatalogueChecks {
    public static final List<Check> ALL = CheckFile.read(CatalogueChecks.class, "catalogue");

    public static final List<Figure> FIGURES = CheckFile.figures(
            CatalogueChecks.class,
            "catalogue",
            new Figure("merged items", handle -> handle.attach(MergeDao.class).count()));

    private CatalogueChecks() {}
}
