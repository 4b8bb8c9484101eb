package org.sklad.repairs.orders;

import java.util.Comparator;

/** What a list of orders is sorted by. */
public enum WorkOrderSort {
    /** Latest first. */
    REPORTED_AT(WorkOrderSort.oldestFirst().reversed()),
    /** What must be done first: by priority, and of one priority by how long it has waited. */
    PRIORITY(Comparator.comparing(WorkOrderRow::priority).thenComparing(WorkOrderSort.oldestFirst()));

    private final Comparator<WorkOrderRow> rows;

    WorkOrderSort(Comparator<WorkOrderRow> rows) {
        this.rows = rows;
    }

    private static Comparator<WorkOrderRow> oldestFirst() {
        return Comparator.comparing(WorkOrderRow::reportedAt)
                .thenComparing(row -> row.number().value());
    }

    /** Puts the rows of several centres together in the order in which the statements return those of each. */
    Comparator<WorkOrderRow> rows() {
        return rows;
    }
}
