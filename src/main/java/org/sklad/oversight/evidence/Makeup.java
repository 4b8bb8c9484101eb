package org.sklad.oversight.evidence;

import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces of the funding source in one unit of a lot, by item: one of its own item, or the parts of a kit.
 *
 * @param differing true for a lot of kits that do not all hold the same; then these are the pieces of the first
 */
record Makeup(Map<String, Long> pieces, boolean differing) {
    Makeup {
        pieces = new TreeMap<>(pieces);
    }

    static Makeup itself(String sku) {
        return new Makeup(Map.of(sku, 1L), false);
    }

    long all() {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }
}
