package org.sklad.repairs.orders;

/** What a photo shows: what was broken, or what was made of it. */
public enum PhotoKind {
    BEFORE,
    AFTER
}
