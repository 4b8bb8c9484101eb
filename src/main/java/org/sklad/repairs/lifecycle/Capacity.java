package org.sklad.repairs.lifecycle;

/** As what somebody did an act. */
public enum Capacity {
    MANAGER,
    ASSIGNEE,
    REPORTER,
    TECHNICIAN,
    FIELD,
    WAREHOUSE
}
