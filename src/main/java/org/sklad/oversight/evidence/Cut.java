package org.sklad.oversight.evidence;

/**
 * The period in the order of the ledger: the movements after one and up to another.
 *
 * @param opening number of the last movement before the period
 * @param closing number of the last movement of the period
 */
record Cut(long opening, long closing) {
    boolean isBefore(LedgerRow row) {
        return row.id() <= opening;
    }

    boolean isWithin(LedgerRow row) {
        return row.id() > opening && row.id() <= closing;
    }

    boolean isAfter(LedgerRow row) {
        return row.id() > closing;
    }
}
