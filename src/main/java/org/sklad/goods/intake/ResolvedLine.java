package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Money;

/**
 * A line with all data that the ledger needs.
 *
 * @param to destination; for refused goods, the intended one
 * @param pack the single pack, if the code identifies one
 */
public record ResolvedLine(
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
    public Location location() {
        return to.location();
    }

    public long quantity() {
        return unitsEach * times;
    }
}
