package org.sklad.goods.scanlists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.intake.Condition;

/** An entry of a scan mode, as a page sends it. What is not set is empty. */
public final class Entries {
    private @Nullable RawCode code;
    private @Nullable String lot;
    private @Nullable Long quantity;
    private @Nullable Long times;
    private @Nullable LocalDate expiresOn;
    private @Nullable Condition condition;
    private @Nullable String reason;
    private @Nullable Long last;
    private @Nullable Long each;
    private @Nullable Long loose;
    private @Nullable String placed;
    private @Nullable String less;

    private Entries() {}

    /** A scanned code or a typed number. */
    public static Entries code(String code) {
        Entries entry = new Entries();
        entry.code = new RawCode(code);
        return entry;
    }

    /** A lot chosen by name. */
    public static Entries lot(String lot, long quantity) {
        Entries entry = new Entries();
        entry.lot = lot;
        entry.quantity = quantity;
        return entry;
    }

    /** One scan less of an item. */
    public static Entries less(String item) {
        Entries entry = new Entries();
        entry.less = item;
        return entry;
    }

    /** The manufacturer's lot number and the expiry date, typed. */
    public Entries typed(String number, LocalDate until) {
        lot = number;
        expiresOn = until;
        return this;
    }

    /** A decision about a short-dated medicine. */
    public Entries decided(Condition as, String because) {
        times = 1L;
        condition = as;
        reason = because;
        return this;
    }

    /** The goods that were scanned last. */
    public Entries after(@Nullable Long number) {
        last = number;
        return this;
    }

    /** What one scan stands for. */
    public Entries each(@Nullable Long units) {
        each = units;
        return this;
    }

    /** The units beside whole packs. */
    public Entries loose(long units) {
        loose = units;
        return this;
    }

    public Entries placed(String places) {
        placed = places;
        return this;
    }

    /** Returns the form at a location; null for none. */
    public ScanForm at(@Nullable String where) {
        return new ScanForm(
                UUID.randomUUID(),
                code,
                null,
                lot,
                quantity,
                times,
                null,
                null,
                expiresOn,
                condition,
                reason,
                last,
                each,
                loose,
                where,
                placed,
                null,
                less);
    }
}
