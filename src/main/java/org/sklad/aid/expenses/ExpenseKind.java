package org.sklad.aid.expenses;

/** The purpose of a payment. It reveals no more about an illness than reports need. */
public enum ExpenseKind {
    EXAMINATION,
    HOSPITAL,
    DENTAL,
    MEDICINE,
    /** Glasses, a hearing aid, a wheelchair. */
    DEVICE,
    OTHER
}
