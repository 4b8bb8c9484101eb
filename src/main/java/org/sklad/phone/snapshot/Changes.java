package org.sklad.phone.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRemoved;
import org.sklad.platform.web.Json;

/** Compares the rows of a snapshot with those that a phone has, by their hashes. */
final class Changes {
    private static final ObjectWriter WRITER = Json.mapper().writer();

    private static final int VERSION_BYTES = 16;

    private final Optional<SentSnapshot> former;
    private final MessageDigest rows = digest();
    private final MessageDigest all = digest();
    private final Map<SnapshotList, Fingerprint> present = new EnumMap<>(SnapshotList.class);

    Changes(Optional<SentSnapshot> former) {
        this.former = former;
    }

    /** Notes the rows of a list, and returns those that the phone does not have; all if it has none. */
    <R extends SnapshotRow> List<R> of(SnapshotList list, List<R> listed) {
        long[] hashes = listed.stream().mapToLong(this::hash).toArray();
        present.put(list, Fingerprint.of(listed, hashes));
        note(list, listed, hashes);
        if (former.isEmpty()) {
            return listed;
        }
        Fingerprint known = former.get().list(list);
        return IntStream.range(0, hashes.length)
                .filter(i -> !known.has(listed.get(i).named(), hashes[i]))
                .mapToObj(listed::get)
                .toList();
    }

    private void note(SnapshotList list, List<? extends SnapshotRow> named, long[] hashes) {
        all.update(list.name().getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        for (int i = 0; i < hashes.length; i++) {
            bytes.putLong(hashes[i] ^ named.get(i).named().hashCode());
        }
        all.update(bytes.flip());
    }

    private long hash(SnapshotRow row) {
        try {
            return ByteBuffer.wrap(rows.digest(WRITER.writeValueAsBytes(row))).getLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that cannot be written as JSON", e);
        }
    }

    /** Returns what the phone has afterwards. Every list must have been noted. */
    SentSnapshot sent() {
        return new SentSnapshot(HexFormat.of().formatHex(all.digest(), 0, VERSION_BYTES), present);
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
        return had.list(list).without(present.getOrDefault(list, Fingerprint.NONE));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
