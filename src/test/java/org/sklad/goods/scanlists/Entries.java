package org.sklad.goods.scanlists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.intake.Condition;

/** Entries of a scan mode, as a page sends them. */
public final class Entries {
    private Entries() {}

    /** A scanned code or a typed number. */
    public static ScanForm code(
            String code, @Nullable String location, @Nullable Long last, @Nullable Long each, @Nullable String placed) {
        return new ScanForm(
                UUID.randomUUID(),
                new RawCode(code),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                last,
                each,
                location,
                placed,
                null,
                null);
    }

    /** A lot chosen by name. */
    public static ScanForm lot(String lot, long quantity, @Nullable String location) {
        return new ScanForm(
                UUID.randomUUID(),
                null,
                null,
                lot,
                quantity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                location,
                null,
                null,
                null);
    }

    /** One scan less of an item. */
    public static ScanForm less(String item, String location) {
        return new ScanForm(
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                location,
                null,
                null,
                item);
    }

    /** A decision about a short-dated medicine. */
    public static ScanForm decision(String code, Condition condition, String reason, String location) {
        return new ScanForm(
                UUID.randomUUID(),
                new RawCode(code),
                null,
                null,
                null,
                1L,
                null,
                null,
                null,
                condition,
                reason,
                null,
                null,
                location,
                null,
                null,
                null);
    }
}
