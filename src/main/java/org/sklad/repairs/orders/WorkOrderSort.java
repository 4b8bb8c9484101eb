package org.sklad.repairs.orders;

import java.util.Comparator;

/** The orders of the list of work orders. */
public enum WorkOrderSort {
    /** Latest first. */
    REPORTED_AT,
    /** By priority, and within a priority by the time that it has waited, longest first. */
    PRIORITY;

    /** Puts the rows of several centres together in the order in which the statements return those of each. */
    Comparator<WorkOrderRow> rows() {
        Comparator<WorkOrderRow> oldestFirst = Comparator.comparing(WorkOrderRow::reportedAt)
                .thenComparing(row -> row.number().value());
        return switch (this) {
            case REPORTED_AT -> oldestFirst.reversed();
            case PRIORITY -> Comparator.comparing(WorkOrderRow::priority).thenComparing(oldestFirst);
        };
    }
}
