package org.sklad.repairs.orders;

import java.util.Comparator;

/** What a list of orders is sorted by. */
public enum WorkOrderSort {
    /** Latest first. */
    REPORTED_AT,
    /** What must be done first: by priority, and of one priority by how long it has waited. */
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
