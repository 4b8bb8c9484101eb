package org.sklad.aid.loans;

/** How goods of a loan cease to be out. */
public enum LoanActKind {
    RETURN,
    LOSS
}
