package org.sklad.aid.expenses;

/** What was paid for. It says as little of an illness as a figure needs. */
public enum ExpenseKind {
    EXAMINATION,
    HOSPITAL,
    DENTAL,
    MEDICINE,
    /** Glasses, a hearing aid, a wheelchair. */
    DEVICE,
    OTHER
}
