package org.sklad.oversight.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sklad.centres.places.LocationKind;

/**
 * The account of one lot, in its own units. The columns are summed from the quantities of the movements; what is left comes from
 * the balances written on them. So a changed row shows as a difference, and the row itself is named.
 */
final class LotAccount {
    /** A place that keeps a balance, or where goods are on loan. */
    record At(String centre, String location, long locationId, long box) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            int byCentre = (centre + "/" + location).compareTo(other.centre + "/" + other.location);
            return byCentre != 0 ? byCentre : Long.compare(box, other.box);
        }
    }

    private final Makeups.Held held;
    private final Cut cut;
    private final Figures figures = new Figures();
    private final Map<At, Long> written = new HashMap<>();
    private final Map<At, Long> left = new TreeMap<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private long given;

    LotAccount(Makeups.Held held, Cut cut) {
        this.held = held;
        this.cut = cut;
    }

    /** Takes the next movement of the lot, in the order of the ledger. */
    void take(LedgerRow row) {
        At from = new At(row.fromCentre(), row.fromCode(), row.fromLocation(), row.fromBox());
        At to = new At(row.toCentre(), row.toCode(), row.toLocation(), row.toBox());
        follow(row, from, row.fromBalance(), -row.quantity());
        follow(row, to, row.toBalance(), row.quantity());
        given += row.toKind() == LocationKind.BENEFICIARY ? row.quantity() : 0;
        given -= row.fromKind() == LocationKind.BENEFICIARY ? row.quantity() : 0;
        if (cut.isBefore(row)) {
            figures.add(Account.OPENING, Ends.change(row, row.quantity()));
        } else if (cut.isWithin(row)) {
            Ends.add(figures, row, row.quantity());
        }
        if (!cut.isAfter(row)) {
            keep(row.fromKind(), from, -row.quantity());
            keep(row.toKind(), to, row.quantity());
        }
    }

    /** Compares the balance written on the movement, and goes on from it, so that one wrong row is named once. */
    private void follow(LedgerRow row, At at, Optional<Long> balance, long change) {
        if (balance.isEmpty()) {
            return;
        }
        long expected = written.getOrDefault(at, 0L) + change;
        if (expected != balance.get()) {
            name(
                    Discrepancy.Kind.MOVEMENT,
                    Optional.of(row.id()),
                    row.document().toString(),
                    expected,
                    balance.get());
        }
        written.put(at, balance.get());
    }

    private void keep(LocationKind kind, At at, long change) {
        if (kind == LocationKind.ON_LOAN) {
            left.merge(at, change, Long::sum);
        } else if (Ends.isStock(kind)) {
            left.put(at, written.getOrDefault(at, 0L));
        }
    }

    /**
     * Ends the account.
     *
     * @param kept the balances of the lot now
     * @param byHandouts pieces that people have now, by the handouts
     */
    void end(List<EvidenceDao.Kept> kept, long byHandouts) {
        left.values().removeIf(pieces -> pieces == 0);
        figures.add(
                Account.LEFT, left.values().stream().mapToLong(Long::longValue).sum());
        Map<List<Long>, Long> balances = new HashMap<>();
        kept.forEach(each -> balances.put(List.of(each.location(), each.box()), each.quantity()));
        written.forEach((at, pieces) -> {
            long found = Optional.ofNullable(balances.remove(List.of(at.locationId(), at.box())))
                    .orElse(0L);
            if (found != pieces) {
                name(Discrepancy.Kind.BALANCE, Optional.empty(), "", pieces, found);
            }
        });
        balances.values().forEach(found -> name(Discrepancy.Kind.BALANCE, Optional.empty(), "", 0, found));
        if (given != byHandouts) {
            name(Discrepancy.Kind.HANDOUTS, Optional.empty(), "", given, byHandouts);
        }
        if (held.makeup().differing()) {
            name(Discrepancy.Kind.KITS, Optional.empty(), "", 1, 2);
        }
    }

    private void name(Discrepancy.Kind kind, Optional<Long> movement, String document, long expected, long found) {
        discrepancies.add(new Discrepancy(
                kind, held.lot().sku(), Optional.of(held.lot().code()), movement, document, expected, found));
    }

    Makeups.Held held() {
        return held;
    }

    Figures figures() {
        return figures;
    }

    /** Returns what is left at the end of the period, by place. */
    Map<At, Long> left() {
        return left;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }
}
