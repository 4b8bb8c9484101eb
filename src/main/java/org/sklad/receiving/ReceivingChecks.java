package org.sklad.receiving;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of goods that came in, beside what holds of every movement. */
public final class ReceivingChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every line of a consignment is the receipt that it says, and every receipt is one",
                    CheckDao::linesThatAreNotTheirReceipts),
            check(
                    "Every line of a consignment that was taken back says so, and no other does",
                    CheckDao::linesSaidWronglyTakenBack),
            check("Everything that donors asked for of a consignment is kept", CheckDao::unknownRestrictions),
            check(
                    "Every damaged line of a consignment went into quarantine and says why",
                    CheckDao::damagedLinesAmongGoodOnes),
            check(
                    "Every pack that is known by its serial number belongs to a line that stands",
                    CheckDao::packsOfLinesTakenBack),
            check(
                    "Every sorting took out of stock what it says, and nothing else did for it",
                    CheckDao::sortingsThatAreNotTheirMovements),
            check("Every sorting that was taken back was so wholly, and no other was", CheckDao::sortingsHalfTakenBack),
            check(
                    "Whatever was found in a sack belongs to a sorting of its own consignment",
                    CheckDao::linesOfNoSorting),
            check(
                    "Every line of an opening is the movement that it says, and every opening movement is one",
                    CheckDao::linesThatAreNotTheirOpenings));

    public static final List<Figure> FIGURES = List.of(
            new Figure(
                    "consignments",
                    handle -> handle.attach(ConsignmentDao.class).count()),
            new Figure("sortings", handle -> handle.attach(SortingDao.class).count()),
            new Figure("openings", handle -> handle.attach(OpeningDao.class).count()));

    private ReceivingChecks() {}

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }
}
