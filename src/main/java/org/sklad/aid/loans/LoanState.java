package org.sklad.aid.loans;

/** The state of a loan. */
public enum LoanState {
    /** Some goods are neither returned nor lost. */
    OUT,
    RETURNED,
    /** Nothing is out, and some goods were lost. */
    LOST,
    /** The loan was recorded wrongly and reversed. */
    REVERSED
}
