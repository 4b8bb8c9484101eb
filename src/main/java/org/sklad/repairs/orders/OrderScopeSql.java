package org.sklad.repairs.orders;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** Which orders a list goes through, the latest first; each has an index in that order. */
enum OrderScopeSql {
    ALL(""),
    OF_CENTRE("and w.centre = :centre"),
    UNFINISHED("and " + unfinished()),
    UNFINISHED_OF_CENTRE("and w.centre = :centre and " + unfinished());

    private final String sql;

    OrderScopeSql(String sql) {
        this.sql = sql;
    }

    /** Few are unfinished, however many there ever were: who wants these alone goes through no others. */
    static OrderScopeSql of(boolean ofCentre, Set<WorkOrderState> wanted) {
        if (WorkOrderState.unfinished().containsAll(wanted)) {
            return ofCentre ? UNFINISHED_OF_CENTRE : UNFINISHED;
        }
        return ofCentre ? OF_CENTRE : ALL;
    }

    /** As the index says it, word for word: only then it is used. */
    private static String unfinished() {
        return WorkOrderState.unfinished().stream()
                .map(Enum::name)
                .collect(Collectors.joining("', '", "w.state in ('", "')"));
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
