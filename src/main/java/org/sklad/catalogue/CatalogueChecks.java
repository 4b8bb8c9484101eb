package org.sklad.catalogue;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of the catalogue, and what the {@code check} command counts of it. */
public final class CatalogueChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Every composition of a kit has parts",
                    handle -> handle.attach(CompositionDao.class).withoutParts()),
            new Check(
                    "No kit is or holds a medicine, and none in use holds another kit",
                    handle -> handle.attach(CompositionDao.class).ofKitsOrMedicines()),
            new Check(
                    "Every item counts as what it was merged into, which is of its kind, and no other does",
                    handle -> handle.attach(MergeDao.class).countedWrongly()));

    public static final List<Figure> FIGURES = List.of(
            new Figure("items", handle -> handle.attach(ItemDao.class).count()),
            new Figure(
                    "compositions of kits",
                    handle -> handle.attach(CompositionDao.class).count()),
            new Figure("merged items", handle -> handle.attach(MergeDao.class).count()));

    private CatalogueChecks() {}
}
