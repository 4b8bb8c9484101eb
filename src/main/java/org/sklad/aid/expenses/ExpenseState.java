package org.sklad.aid.expenses;

/** How it stands with a medical expense; all but the first are for good. */
public enum ExpenseState {
    RECORDED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
