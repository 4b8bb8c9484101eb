package org.sklad.phone.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.sklad.platform.web.Json;

/** The rows of a list with their hashes, which are made once for all phones that get the rows. */
final class HashedRows<R extends SnapshotRow> {
    private static final ObjectWriter WRITER = Json.mapper().writer();

    private final List<R> rows;
    private final long[] hashes;
    private final Fingerprint fingerprint;

    private HashedRows(List<R> rows, long[] hashes) {
        this.rows = rows;
        this.hashes = hashes;
        this.fingerprint = Fingerprint.of(rows, hashes);
    }

    static <R extends SnapshotRow> HashedRows<R> of(List<R> rows) {
        MessageDigest digest = digest();
        return new HashedRows<>(
                List.copyOf(rows),
                rows.stream().mapToLong(row -> hash(digest, row)).toArray());
    }

    private static long hash(MessageDigest digest, SnapshotRow row) {
        try {
            return ByteBuffer.wrap(digest.digest(WRITER.writeValueAsBytes(row))).getLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that cannot be written as JSON", e);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }

    List<R> rows() {
        return rows;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Returns the rows that a phone with this fingerprint does not have. */
    List<R> unknownTo(Fingerprint phone) {
        return IntStream.range(0, hashes.length)
                .filter(i -> !phone.has(rows.get(i).named(), hashes[i]))
                .mapToObj(rows::get)
                .toList();
    }

    /** Returns bytes that follow from the names, the content and the order of the rows. */
    ByteBuffer content() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        for (int i = 0; i < hashes.length; i++) {
            bytes.putLong(hashes[i] ^ rows.get(i).named().hashCode());
        }
        return bytes.flip();
    }
}
