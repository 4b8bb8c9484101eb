package org.sklad.boxes;

/** What is done to a box. */
enum BoxActKind {
    MADE,
    FILLED,
    EMPTIED,
    MOVED
}
