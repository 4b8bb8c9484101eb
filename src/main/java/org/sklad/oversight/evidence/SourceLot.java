package org.sklad.oversight.evidence;

import java.util.Optional;

/**
 * A lot with goods of the funding source in it: bought or given with its money, or a kit with such parts.
 *
 * @param sku the item that it counts as today
 * @param value of one piece in the minor unit; absent if unknown
 */
public record SourceLot(
        long code,
        String sku,
        String number,
        String expiresOn,
        String donor,
        String fundingSource,
        String restriction,
        Optional<Long> value,
        Optional<String> currency) {
    private static final String NEVER = "9999-12-31";

    /** Returns the expiry date; empty if there is none. */
    String expiry() {
        return expiresOn.equals(NEVER) ? "" : expiresOn;
    }
}
