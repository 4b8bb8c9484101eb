package org.sklad.days;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of distribution days. That nobody is given more than is due is proven of the handouts themselves. */
public final class DayChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every distribution day that is closed says what its figures were, and no other does",
                    CheckDao::closedWithoutFigures),
            check(
                    "Every number of a distribution day's queue was given once, and none before somebody came",
                    CheckDao::numbersNotGivenOnce),
            check("To a distribution day that was cancelled nobody came", CheckDao::cancelledAfterItBegan),
            check("Whoever is on the list of a distribution day is due something", CheckDao::expectedForNothing),
            check(
                    "What differed at the end of a distribution day was corrected by as much",
                    CheckDao::differencesNotCorrected),
            check(
                    "No more people were served or absent on a distribution day than there were",
                    CheckDao::figuresOfMoreThanThereWere));

    public static final List<Figure> FIGURES = List.of(
            new Figure(
                    "distribution days", handle -> handle.attach(CheckDao.class).days()),
            new Figure(
                    "people expected on them",
                    handle -> handle.attach(CheckDao.class).expected()));

    private DayChecks() {}

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }
}
