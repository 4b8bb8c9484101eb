package org.sklad.needs;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of needs; what met them is proven against the handouts where those are kept. */
public final class NeedChecks {
    public static final List<Check> ALL = List.of(
            check("What is met of a need is the sum of what met it", CheckDao::metOtherwiseThanMeetings),
            check(
                    "Every need is in the state that is met of it, and never more than was needed",
                    CheckDao::statesThatAreNotWhatIsMet),
            check("Every need that was withdrawn says why, and no other does", CheckDao::withdrawnWithoutReason),
            check("What met a need was given while it was one", CheckDao::metAtAnotherTime),
            check(
                    "What is kept for a need is kept for its person, while it is open, and never more than is still to be given",
                    CheckDao::keptOtherwiseThanNeeded),
            check("What is left of what was kept is less, and begins where that ended", CheckDao::partsThatDoNotFollow),
            check("What is kept is of the item as which the one counts that was named", CheckDao::keptOfAnotherItem));

    public static final List<Figure> FIGURES = List.of(
            new Figure("needs", handle -> handle.attach(CheckDao.class).needs()),
            new Figure("needs open", handle -> handle.attach(CheckDao.class).open()));

    private NeedChecks() {}

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }
}
