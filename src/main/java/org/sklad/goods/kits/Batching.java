package org.sklad.goods.kits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.LotCode;

/**
 * Distributes the chosen parts among the kits, first expired, first packed. So the content of each kit is known, even if a part came from
 * several lots. Pure.
 */
final class Batching {
    private final List<Supply> supplies = new ArrayList<>();

    private Batching(List<CompositionLine> parts, List<Pick> picks) {
        for (int i = 0; i < parts.size(); i++) {
            int line = i + 1;
            List<Pick> ofPart =
                    picks.stream().filter(pick -> pick.line() == line).toList();
            supplies.add(new Supply(parts.get(i).quantity(), ofPart));
        }
    }

    /**
     * Returns the kits, grouped by content.
     *
     * @param picks exact quantities that the kits need; the line of each pick is the 1-based index in {@code parts}
     */
    static List<Batch> of(List<CompositionLine> parts, long kits, List<Pick> picks) {
        Batching batching = new Batching(parts, picks);
        Map<Map<LotCode, Long>, Batch> batches = new LinkedHashMap<>();
        for (long left = kits; left > 0; ) {
            Batch next = batching.next(left);
            batches.merge(next.content(), next, Batching::together);
            left -= next.kits();
        }
        return List.copyOf(batches.values());
    }

    /** Fills as many kits as possible without starting the next lot of any part, but at least one. */
    private Batch next(long most) {
        long kits = Math.max(1, supplies.stream().mapToLong(Supply::whole).reduce(most, Math::min));
        List<Pick> taken = new ArrayList<>();
        supplies.forEach(supply -> taken.addAll(supply.take(kits)));
        return new Batch(kits, taken);
    }

    private static Batch together(Batch one, Batch other) {
        List<Pick> taken = new ArrayList<>(one.taken());
        taken.addAll(other.taken());
        return new Batch(one.kits() + other.kits(), taken);
    }

    /** The picks for one part, in their order. */
    private static final class Supply {
        private final long each;
        private final Deque<Pick> picks;

        private Supply(long each, List<Pick> picks) {
            this.each = each;
            this.picks = new ArrayDeque<>(picks);
        }

        /** Returns the number of kits that the current lot is enough for. */
        private long whole() {
            return picks.getFirst().quantity() / each;
        }

        private List<Pick> take(long kits) {
            List<Pick> taken = new ArrayList<>();
            for (long missing = kits * each; missing > 0; ) {
                Pick first = picks.removeFirst();
                long quantity = Math.min(missing, first.quantity());
                taken.add(new Pick(first.line(), first.from(), quantity));
                if (first.quantity() > quantity) {
                    picks.addFirst(new Pick(first.line(), first.from(), first.quantity() - quantity));
                }
                missing -= quantity;
            }
            return taken;
        }
    }
}
