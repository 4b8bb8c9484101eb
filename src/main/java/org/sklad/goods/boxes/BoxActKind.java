package org.sklad.goods.boxes;

/** What is done to a box. */
enum BoxActKind {
    MADE,
    FILLED,
    EMPTIED,
    MOVED
}
