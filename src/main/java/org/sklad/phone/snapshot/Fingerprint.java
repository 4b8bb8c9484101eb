package org.sklad.phone.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names and hashes of the rows of a list that was sent, in as little memory as possible. */
final class Fingerprint {
    static final Fingerprint NONE = new Fingerprint(new String[0], new long[0]);

    private final String[] names;
    private final long[] hashes;

    private Fingerprint(String[] names, long[] hashes) {
        this.names = names;
        this.hashes = hashes;
    }

    /** @param hashes one for each of the rows, by their order */
    static Fingerprint of(List<? extends SnapshotRow> rows, long[] hashes) {
        Map<String, Long> byName = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            byName.put(rows.get(i).named(), hashes[i]);
        }
        String[] names = byName.keySet().toArray(String[]::new);
        Arrays.sort(names);
        long[] sorted = Arrays.stream(names).mapToLong(byName::get).toArray();
        return new Fingerprint(names, sorted);
    }

    int size() {
        return names.length;
    }

    /** Returns true if a row with this name and content was sent. */
    boolean has(String name, long hash) {
        int at = Arrays.binarySearch(names, name);
        return at >= 0 && hashes[at] == hash;
    }

    /** Returns the names that another list does not have. */
    List<String> without(Fingerprint other) {
        return Arrays.stream(names)
                .filter(name -> Arrays.binarySearch(other.names, name) < 0)
                .toList();
    }
}
