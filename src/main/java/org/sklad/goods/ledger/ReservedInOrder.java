package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.sklad.goods.classification.Sku;

/**
 * The reservations of an item that count, in the order in which they were made. If fewer units are left than are reserved, the first
 * reservation gets them.
 */
public record ReservedInOrder(List<One> all) {
    /** A reservation; {@code own} is true for one of the person who asks. */
    public record One(Sku sku, UUID need, boolean own, long quantity, LocalDate until) {}

    public ReservedInOrder {
        all = List.copyOf(all);
    }

    /** Returns how many of the usable units are left for the person or need with these reservations. */
    public long left(long usable, Predicate<One> theirs) {
        long rest = usable;
        long left = 0;
        for (One each : all) {
            long units = Math.min(rest, each.quantity());
            rest -= units;
            left += theirs.test(each) ? units : 0;
        }
        return left + rest;
    }

    /** Returns the sum of all reservations for other people; empty without such reservations. */
    Optional<ReservedNow> ofOthers() {
        return all.stream()
                .filter(each -> !each.own())
                .map(each -> new ReservedNow(each.sku(), each.quantity(), each.until()))
                .reduce(ReservedNow::and);
    }
}
