package org.sklad.loans;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of loans, beside what holds of every movement. */
public final class LoanChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "What a loan says of a lot is what was lent, came back and was lost of it",
                    LoanCheckDao::goodsThatAreNotTheirMovements),
            check("Nothing more came back of a loan than went out with it", LoanCheckDao::moreBackThanLent),
            check(
                    "Everything lent goes from a place of the centre to who has it, and comes back or is written off there",
                    LoanCheckDao::strayMovements),
            check("Everything that came back or was lost belongs to a return or a loss", LoanCheckDao::linesWithoutAct),
            check("Every loan is in the state that its goods tell", LoanCheckDao::statesThatAreNotTheirGoods),
            check(
                    "Every loan, return and loss that was taken back was so wholly, and no other was",
                    LoanCheckDao::halfReversed));

    public static final List<Figure> FIGURES = List.of(
            new Figure("loans", handle -> handle.attach(LoanCheckDao.class).loans()),
            new Figure("loans out", handle -> handle.attach(LoanCheckDao.class).out()));

    private LoanChecks() {}

    private static Check check(String name, Function<LoanCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(LoanCheckDao.class)));
    }
}
