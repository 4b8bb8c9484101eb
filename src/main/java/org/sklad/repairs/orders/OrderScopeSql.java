package org.sklad.repairs.orders;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The range of orders that a list reads; each range has an index in each order of the list. */
enum OrderScopeSql {
    ALL(""),
    OF_CENTRE("and w.centre = :at"),
    UNFINISHED("and " + unfinished()),
    UNFINISHED_OF_CENTRE("and w.centre = :at and " + unfinished());

    private final String sql;

    OrderScopeSql(String sql) {
        this.sql = sql;
    }

    /** Unfinished orders are always few, so a list of only these does not read others. */
    static OrderScopeSql of(boolean ofCentre, Set<WorkOrderState> wanted) {
        if (WorkOrderState.unfinished().containsAll(wanted)) {
            return ofCentre ? UNFINISHED_OF_CENTRE : UNFINISHED;
        }
        return ofCentre ? OF_CENTRE : ALL;
    }

    /** Repeats the condition of the index word for word; otherwise the index is not used. */
    private static String unfinished() {
        return WorkOrderState.unfinished().stream()
                .map(Enum::name)
                .collect(Collectors.joining("', '", "w.state in ('", "')"));
    }

    /** Returns the condition for the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
