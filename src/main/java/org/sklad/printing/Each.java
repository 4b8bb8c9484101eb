package org.sklad.printing;

/** The number of labels for received goods. */
public enum Each {
    /** One for each line: for a shelf, a pallet or a box. */
    LINE,
    /** One for each piece, or for each pack if packs were scanned. */
    PIECE
}
