package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A sorting in the list of a consignment. The quantity is the sorted one, in smallest units. */
public record SortingSummary(
        UUID id,
        String state,
        String item,
        String lot,
        long quantity,
        String location,
        Optional<String> box,
        String operator,
        Instant begunAt) {
    static SortingSummary of(Sorting sorting) {
        return new SortingSummary(
                sorting.id(),
                state(sorting),
                sorting.sku().value(),
                sorting.lot().toString(),
                sorting.quantity(),
                sorting.locationCode().value(),
                sorting.box().digits(),
                sorting.operator().value(),
                sorting.begunAt());
    }

    static String state(Sorting sorting) {
        return sorting.isOpen() ? "POSTED" : "REVERSED";
    }
}
