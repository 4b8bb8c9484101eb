package org.sklad.phone.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A snapshot that a phone got.
 *
 * @param version follows from the content, so that the same content has the same version
 */
record SentSnapshot(String version, Map<SnapshotList, Fingerprint> lists) {
    private static final int VERSION_BYTES = 16;

    SentSnapshot {
        lists = Map.copyOf(lists);
    }

    static SentSnapshot of(SnapshotLists rows) {
        MessageDigest all = HashedRows.digest();
        Map<SnapshotList, Fingerprint> lists = new EnumMap<>(SnapshotList.class);
        rows.byList().forEach((list, listed) -> {
            all.update(list.name().getBytes(StandardCharsets.UTF_8));
            all.update(listed.content());
            lists.put(list, listed.fingerprint());
        });
        return new SentSnapshot(HexFormat.of().formatHex(all.digest(), 0, VERSION_BYTES), lists);
    }

    Fingerprint list(SnapshotList list) {
        return lists.getOrDefault(list, Fingerprint.NONE);
    }

    int rows() {
        return lists.values().stream().mapToInt(Fingerprint::size).sum();
    }
}
