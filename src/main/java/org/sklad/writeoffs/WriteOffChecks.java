package org.sklad.writeoffs;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of write-offs, beside what holds of every movement. */
public final class WriteOffChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Everything written off belongs to a write-off of its centre, and is there for its reason",
                    WriteOffDao::strayMovements),
            check("Every write-off posted something", WriteOffDao::empty),
            check("Every write-off that was taken back was so wholly, and no other was", WriteOffDao::halfReversed),
            check(
                    "The number of every write-off is made of its centre, year and running number",
                    WriteOffDao::numbersThatAreNotTheirs));

    public static final List<Figure> FIGURES = List.of(
            new Figure("write-offs", handle -> handle.attach(WriteOffDao.class).count()));

    private WriteOffChecks() {}

    private static Check check(String name, Function<WriteOffDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(WriteOffDao.class)));
    }
}
