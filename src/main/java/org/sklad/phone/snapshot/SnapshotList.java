package org.sklad.phone.snapshot;

/** The lists of a snapshot that have rows with names. */
enum SnapshotList {
    PLACES,
    ITEMS,
    LOTS,
    STOCK,
    PEOPLE,
    RULES,
    PACKS,
    ROOMS,
    ASSETS,
    TOPICS,
    VISITS
}
