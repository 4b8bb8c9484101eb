package org.sklad.stock;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** What must always hold of stock (domain, invariants 1 and 2), proven from every movement there is. */
public final class StockChecks {
    public static final List<Check> ALL = CheckFile.read(
            StockChecks.class,
            "stock",
            check("Everything that donors asked for of a lot is kept", StockChecks::lotsOfUnknownRestriction));

    public static final List<Figure> FIGURES = CheckFile.figures(StockChecks.class, "stock");

    private static final int MOST_NAMED = 100;

    private StockChecks() {}

    /** Such a lot would be given to everybody. The key of a kit names several, which no statement tells apart. */
    private static List<String> lotsOfUnknownRestriction(CheckDao dao) {
        Set<String> kept = dao.restrictions();
        List<String> unknown = dao.namedRestrictions().stream()
                .filter(named -> !kept.containsAll(Restrictions.codes(named)))
                .limit(MOST_NAMED)
                .toList();
        return unknown.isEmpty() ? List.of() : dao.lotsNaming(unknown);
    }

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }
}
