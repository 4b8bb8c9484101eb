package org.sklad.receiving;

import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.centres.Location;
import org.sklad.stock.Expiry;
import org.sklad.stock.Money;

/** A line of which everything is known that the ledger asks for. */
record ResolvedLine(
        Item item,
        long unitsEach,
        long times,
        String number,
        Expiry expiresOn,
        Optional<Money> unitValue,
        Location location) {
    long quantity() {
        return unitsEach * times;
    }
}
