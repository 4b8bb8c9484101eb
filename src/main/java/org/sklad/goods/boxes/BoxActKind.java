package org.sklad.goods.boxes;

/** The kind of an act on a box. */
enum BoxActKind {
    MADE,
    FILLED,
    EMPTIED,
    MOVED
}
