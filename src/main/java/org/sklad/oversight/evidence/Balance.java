package org.sklad.oversight.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.sklad.goods.lots.MovementKind;

/** The balance of a funding source, in pieces by item, with everything that does not add up. */
final class Balance {
    /** More than anybody reads; the count is of all. */
    static final int MOST_NAMED = 1_000;

    private final SortedMap<String, Figures> items = new TreeMap<>();
    private final Map<UUID, Map<String, Long>> assembled = new HashMap<>();
    private final List<Discrepancy> named = new ArrayList<>();
    private long count;

    /** Follows the parts of kits into their kits. */
    void follow(LedgerRow row, Makeup makeup) {
        if (row.kind() == MovementKind.ASSEMBLE) {
            Map<String, Long> parts = assembled.computeIfAbsent(row.origin(), any -> new TreeMap<>());
            long change = Ends.change(row, row.quantity());
            makeup.pieces().forEach((sku, each) -> parts.merge(sku, each * change, Long::sum));
        }
    }

    void add(LotAccount account) {
        account.held().makeup().pieces().forEach((sku, each) -> {
            Figures item = items.computeIfAbsent(sku, any -> new Figures());
            for (Account column : Account.values()) {
                item.add(column, account.figures().get(column) * each);
            }
        });
        account.discrepancies().forEach(this::name);
    }

    /** Ends the balance. Names the assemblies whose kits hold other parts, and the items that do not balance. */
    void end() {
        assembled.forEach((document, parts) -> parts.forEach((sku, pieces) -> {
            if (pieces != 0) {
                name(new Discrepancy(
                        Discrepancy.Kind.KITS,
                        sku,
                        Optional.empty(),
                        Optional.empty(),
                        document.toString(),
                        0,
                        pieces));
            }
        }));
        items.forEach((sku, figures) -> {
            if (figures.difference() != 0) {
                long left = figures.get(Account.LEFT);
                name(new Discrepancy(
                        Discrepancy.Kind.ITEM,
                        sku,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        left + figures.difference(),
                        left));
            }
        });
    }

    private void name(Discrepancy discrepancy) {
        count++;
        if (named.size() < MOST_NAMED) {
            named.add(discrepancy);
        }
    }

    SortedMap<String, Figures> items() {
        return items;
    }

    Figures total() {
        Figures total = new Figures();
        items.values().forEach(total::add);
        return total;
    }

    /** Returns what does not add up, at most {@value #MOST_NAMED}. */
    List<Discrepancy> discrepancies() {
        return named;
    }

    /** Returns how many there are in all. */
    long count() {
        return count;
    }
}
