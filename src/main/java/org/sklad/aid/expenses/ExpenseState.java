package org.sklad.aid.expenses;

/** The state of a medical expense; all but the first are final. */
public enum ExpenseState {
    RECORDED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
