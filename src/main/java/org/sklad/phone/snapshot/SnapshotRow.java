package org.sklad.phone.snapshot;

/** A row of a list of a snapshot. */
interface SnapshotRow {
    /** Returns the name of the row within its list. A later row with the same name replaces it. */
    String named();
}
