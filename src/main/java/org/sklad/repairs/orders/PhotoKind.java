package org.sklad.repairs.orders;

/** The subject of a photo: the fault or the repair. */
public enum PhotoKind {
    BEFORE,
    AFTER
}
