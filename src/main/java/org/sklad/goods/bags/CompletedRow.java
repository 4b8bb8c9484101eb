package org.sklad.goods.bags;

import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/** A line of a completed reconciliation, as the table {@code reconciliation_lines} stores it. */
public record CompletedRow(
        int line,
        LotCode lot,
        BoxCode box,
        Sku sku,
        long counted,
        long loaded,
        long handedOut,
        long otherwise,
        long expected,
        long since,
        Optional<Reason> reason,
        Optional<UUID> adjustment) {
    static CompletedRow of(int number, BagLine line, Optional<Reason> reason, Optional<UUID> adjustment) {
        return new CompletedRow(
                number,
                line.lot(),
                line.box(),
                line.sku(),
                line.counted().orElse(0L),
                line.loaded(),
                line.handedOut(),
                line.otherwise(),
                line.expected(),
                line.since(),
                reason,
                adjustment);
    }
}
