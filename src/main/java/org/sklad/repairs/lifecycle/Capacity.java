package org.sklad.repairs.lifecycle;

/** The capacity in which an operator did an act. */
public enum Capacity {
    MANAGER,
    ASSIGNEE,
    REPORTER,
    TECHNICIAN,
    FIELD,
    WAREHOUSE
}
