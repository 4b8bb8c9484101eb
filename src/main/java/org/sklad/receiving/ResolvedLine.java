package org.sklad.receiving;

import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.centres.Location;
import org.sklad.stock.Expiry;
import org.sklad.stock.Money;
import org.sklad.stock.Place;

/**
 * A line of which everything is known that the ledger asks for.
 *
 * @param to where it goes; of what is refused, where it would have gone
 * @param pack where its code tells one pack among all
 */
record ResolvedLine(
        Item item,
        long unitsEach,
        long times,
        String number,
        Expiry expiresOn,
        Optional<Money> unitValue,
        Place to,
        Optional<ScannedPack> pack,
        String senderBox,
        Inspection inspection) {
    Location location() {
        return to.location();
    }

    long quantity() {
        return unitsEach * times;
    }
}
