package org.sklad.phone.snapshot;

import java.util.List;
import java.util.Optional;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRemoved;

/**
 * Compares the rows of a snapshot with those that a phone has, by their hashes.
 *
 * @param former what the phone has; empty for nothing
 * @param latest what it has afterwards
 */
record Changes(Optional<SentSnapshot> former, SentSnapshot latest) {
    /** Returns the rows of a list that the phone does not have. */
    <R extends SnapshotRow> List<R> of(SnapshotList list, HashedRows<R> listed) {
        return former.map(had -> listed.unknownTo(had.list(list))).orElse(listed.rows());
    }

    /** Returns the names of rows that the phone has and that are gone; empty for a complete snapshot. */
    Optional<PhoneRemoved> removed() {
        return former.map(had -> new PhoneRemoved(
                gone(had, SnapshotList.PLACES),
                gone(had, SnapshotList.ITEMS),
                gone(had, SnapshotList.LOTS),
                gone(had, SnapshotList.STOCK),
                gone(had, SnapshotList.PEOPLE),
                gone(had, SnapshotList.RULES),
                gone(had, SnapshotList.PACKS),
                gone(had, SnapshotList.ROOMS),
                gone(had, SnapshotList.ASSETS),
                gone(had, SnapshotList.TOPICS),
                gone(had, SnapshotList.VISITS)));
    }

    private List<String> gone(SentSnapshot had, SnapshotList list) {
        return had.list(list).without(latest.list(list));
    }
}
