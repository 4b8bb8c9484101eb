package org.sklad.stock;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of stock (domain, invariants 1 and 2), proven from every movement there is. */
public final class StockChecks {
    public static final List<Check> ALL = List.of(
            check("For every item the sum over all locations is zero", CheckDao::itemsWhoseSumIsNotZero),
            check(
                    "Every balance is the sum of its movements, by lot, box and location",
                    CheckDao::balancesThatAreNotTheirMovements),
            check("No balance is below zero", CheckDao::negativeBalances),
            check("The balance on each movement is the sum up to it", CheckDao::balancesWrittenWrongly),
            check(
                    "Balances are kept at real locations and on the way, and nowhere else",
                    CheckDao::balancesWhereNoneIsKept),
            check(
                    "Movements, balances, lots and boxes say of item, lot and location what these say",
                    CheckDao::copiesThatDiffer),
            check("Every reversal is the mirror of what it reverses", CheckDao::reversalsOfSomethingElse),
            check("Goods in a box stand where the box stands", CheckDao::goodsOutsideTheirBox),
            check("The donor and funding source of every lot are known", CheckDao::lotsOfUnknownOrigin),
            check("Everything that donors asked for of a lot is kept", StockChecks::lotsOfUnknownRestriction),
            check("A lot number that stands for two dates is marked, and no other is", CheckDao::lotsMarkedWrongly));

    public static final List<Figure> FIGURES = List.of(
            figure("lots", CheckDao::lots),
            figure("movements", CheckDao::movements),
            figure("balances above zero", CheckDao::balances),
            figure("units in stock and on the way", CheckDao::units),
            figure("adjustments", CheckDao::adjustments));

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

    private static Figure figure(String name, ToLongFunction<CheckDao> count) {
        return new Figure(name, handle -> count.applyAsLong(handle.attach(CheckDao.class)));
    }
}
