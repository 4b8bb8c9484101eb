package org.sklad.goods.kits;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.LotCode;

/**
 * Kits that hold the same lots of parts.
 *
 * @param kits number of kits
 * @param taken parts that went into all of them together
 */
record Batch(long kits, List<Pick> taken) {
    Batch {
        taken = List.copyOf(taken);
    }

    /** Returns the content of one kit: the units of each lot, in code order. */
    Map<LotCode, Long> content() {
        Map<LotCode, Long> content = new TreeMap<>();
        taken.forEach(pick -> content.merge(pick.from().lot(), pick.quantity(), Long::sum));
        content.replaceAll((lot, quantity) -> quantity / kits);
        return content;
    }

    /** Returns the parts as a line of a document. */
    List<Pick> as(int line) {
        return taken.stream()
                .map(pick -> new Pick(line, pick.from(), pick.quantity()))
                .toList();
    }
}
