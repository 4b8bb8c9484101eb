package org.sklad.platform.db;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.NotFound;

/** Breaks rows that the program would never break, to see that the proof sees it; they are whole again after it. */
public final class Damage {
    private Damage() {}

    /** The names of the checks that something breaks once these statements were sent. */
    public static List<String> seen(Database database, List<Check> checks, String... statements) {
        List<String> names = new ArrayList<>();
        try {
            database.write(handle -> {
                names.clear();
                for (String statement : statements) {
                    if (handle.execute(statement) == 0) {
                        names.add("nothing is changed by " + statement);
                    }
                }
                checks.stream()
                        .filter(check -> !check.violations().apply(handle).isEmpty())
                        .map(Check::name)
                        .forEach(names::add);
                throw new NotFound();
            });
        } catch (NotFound rolledBack) {
            return names;
        }
        throw new AssertionError("The damage was kept");
    }
}
