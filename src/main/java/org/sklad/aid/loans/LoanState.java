package org.sklad.aid.loans;

/** How it stands with what was lent. */
public enum LoanState {
    /** Some of it has neither come back nor been given up for lost. */
    OUT,
    RETURNED,
    /** Nothing of it is out any more, and some did not come back. */
    LOST,
    /** The loan was recorded wrongly and taken back. */
    REVERSED
}
