package org.sklad.printing;

/** How many labels what was received gets. */
public enum Each {
    /** One for each line: for a shelf, a pallet, a box. */
    LINE,
    /** One for each piece, or for each pack where packs were scanned. */
    PIECE
}
