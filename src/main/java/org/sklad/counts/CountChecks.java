package org.sklad.counts;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of counts, beside what holds of every movement. */
public final class CountChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every approved count posted the differences of its lines, and every movement of a count is one",
                    CountCheckDao::linesThatAreNotTheirMovements),
            check(
                    "Every movement of a count goes to the count differences or comes from there",
                    CountCheckDao::movementsThatCorrectNothing),
            check("Every line of a count is the sum of its scans", CountCheckDao::linesThatAreNotTheirScans),
            check(
                    "Every scan of a count says what stood in the books after the movement of its stamp",
                    CountCheckDao::scansThatSayWhatNeverStood),
            check("Nobody approved a count in which they counted", CountCheckDao::ownCountsApproved),
            check("Every scan of a count is kept", CountCheckDao::scansThatAreMissing));

    public static final List<Figure> FIGURES = List.of(
            new Figure("counts", handle -> handle.attach(CountCheckDao.class).count()));

    private CountChecks() {}

    private static Check check(String name, Function<CountCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CountCheckDao.class)));
    }
}
