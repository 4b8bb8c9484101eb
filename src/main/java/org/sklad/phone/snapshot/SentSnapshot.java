package org.sklad.phone.snapshot;

import java.util.Map;

/**
 * A snapshot that a phone got.
 *
 * @param version follows from the content, so that the same content has the same version
 */
record SentSnapshot(String version, Map<SnapshotList, Fingerprint> lists) {
    SentSnapshot {
        lists = Map.copyOf(lists);
    }

    Fingerprint list(SnapshotList list) {
        return lists.getOrDefault(list, Fingerprint.NONE);
    }

    int rows() {
        return lists.values().stream().mapToInt(Fingerprint::size).sum();
    }
}
