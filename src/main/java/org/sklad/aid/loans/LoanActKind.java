package org.sklad.aid.loans;

/** The two ways in which lent goods stop being out. */
public enum LoanActKind {
    RETURN,
    LOSS
}
