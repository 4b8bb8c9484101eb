package org.sklad.distribution;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of goods that were brought back, beside what holds of every movement. */
public final class ReturnChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "What a line of a handout says came back is what its returns brought",
                    ReturnCheckDao::linesThatAreNotTheirReturns),
            check(
                    "Every line of a return has its movements, and every movement of a return its line",
                    ReturnCheckDao::linesThatAreNotTheirMovements),
            check(
                    "What comes back comes from who has it to where goods stand, medicines into quarantine",
                    ReturnCheckDao::strayMovements),
            check("Every return has goods of its own handout", ReturnCheckDao::withoutGoods),
            check(
                    "The goods of every return taken back are with who had them, and of no other",
                    ReturnCheckDao::takenBackOtherwiseThanSaid),
            check("No handout of which goods came back was taken back", ReturnCheckDao::returnedAndReversed));

    public static final List<Figure> FIGURES = List.of(
            new Figure("returns", handle -> handle.attach(ReturnCheckDao.class).returns()),
            new Figure(
                    "returns taken back",
                    handle -> handle.attach(ReturnCheckDao.class).reversed()));

    private ReturnChecks() {}

    private static Check check(String name, Function<ReturnCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(ReturnCheckDao.class)));
    }
}
