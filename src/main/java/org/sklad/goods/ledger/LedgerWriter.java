package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.i18n.Refused;

/**
 * Writes postings: first the balances that they change, each once and in one order for all transactions; then the movements, with the
 * balance at each end after them. If another transaction holds a balance, this one waits before a movement gets its number. So the
 * movements of a balance are numbered in the order in which they changed it.
 */
final class LedgerWriter {
    private final Class<? extends BalanceDao> dao;

    LedgerWriter() {
        this(BalanceDao.class);
    }

    LedgerWriter(Class<? extends BalanceDao> dao) {
        this.dao = dao;
    }

    /**
     * The outcome of a posting.
     *
     * @param shortage the missing quantity, if there is not enough; the caller then refuses, and the transaction leaves no trace
     * @param reserved the items taken that may be reserved for a need in their centre
     */
    record Outcome(Optional<Shortage> shortage, Set<Sku> reserved) {
        private static Outcome missing(Shortage shortage) {
            return new Outcome(Optional.of(shortage), Set.of());
        }
    }

    Outcome post(Handle handle, Document document, List<Posting> postings) {
        List<Change> changes = changes(postings);
        requireOpen(changes);
        BoxPlaces boxes = new BoxPlaces(handle);
        postings.forEach(boxes::follow);
        Map<BalanceKey, Long> standing = new HashMap<>();
        Set<Sku> reserved = new HashSet<>();
        // No time zone has an earlier date.
        LocalDate day =
                LocalDate.ofInstant(document.occurredAt(), ZoneOffset.UTC).minusDays(1);
        for (Change change : changes) {
            Optional<BalanceDao.Left> after = apply(handle.attach(dao), change, day);
            if (after.isEmpty()) {
                return Outcome.missing(shortage(handle, change));
            }
            standing.put(change.key(), after.get().quantity() - change.net());
            if (after.get().reserved()) {
                reserved.add(change.lot().sku());
            }
        }
        List<MovementRow> rows = new ArrayList<>();
        for (Posting posting : postings) {
            Optional<Long> from = step(standing, posting.lot(), posting.from(), -posting.quantity());
            if (from.isPresent() && from.get() < 0) {
                long there = from.get() + posting.quantity();
                return Outcome.missing(Shortage.of(posting.lot(), posting.from(), posting.quantity(), there));
            }
            Optional<Long> to = step(standing, posting.lot(), posting.to(), posting.quantity());
            rows.add(MovementRow.of(document, posting, from, to));
        }
        boxes.settle();
        handle.attach(MovementDao.class).insert(rows);
        return new Outcome(Optional.empty(), reserved);
    }

    /** The change of one balance by all lines of a document. */
    private record Change(BalanceKey key, Lot lot, Place place, long out, long in) {
        long net() {
            return in - out;
        }
    }

    private static List<Change> changes(List<Posting> postings) {
        Map<BalanceKey, Change> changes = new TreeMap<>();
        for (Posting posting : postings) {
            add(changes, posting.lot(), posting.from(), posting.quantity(), 0);
            add(changes, posting.lot(), posting.to(), 0, posting.quantity());
        }
        return List.copyOf(changes.values());
    }

    private static void add(Map<BalanceKey, Change> changes, Lot lot, Place place, long out, long in) {
        if (place.keepsBalance()) {
            BalanceKey key = BalanceKey.of(lot, place);
            changes.merge(
                    key,
                    new Change(key, lot, place, out, in),
                    (old, more) -> new Change(
                            key, lot, place, Math.addExact(old.out(), more.out()), Math.addExact(old.in(), more.in())));
        }
    }

    private static Optional<BalanceDao.Left> apply(BalanceDao balances, Change change, LocalDate day) {
        return change.net() < 0
                ? balances.take(change.key(), -change.net(), day)
                : Optional.of(new BalanceDao.Left(
                        balances.put(BalanceRow.of(change.lot(), change.place(), change.net())), false));
    }

    private static Optional<Long> step(Map<BalanceKey, Long> standing, Lot lot, Place place, long change) {
        if (!place.keepsBalance()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                standing.computeIfPresent(BalanceKey.of(lot, place), (key, before) -> Math.addExact(before, change)));
    }

    private static Shortage shortage(Handle handle, Change change) {
        long there = handle.attach(BalanceDao.class).quantity(change.key()).orElse(0L);
        return Shortage.of(change.lot(), change.place(), change.out(), there + change.in());
    }

    /** Rejects stock in a closed location. Goods that come in and go out in one document do not stay there. */
    private static void requireOpen(List<Change> changes) {
        for (Change change : changes) {
            Location to = change.place().location();
            if (change.net() > 0 && !to.active() && to.kind().isReal()) {
                throw Refused.rule("ledger.location-closed", to.address());
            }
        }
    }
}
