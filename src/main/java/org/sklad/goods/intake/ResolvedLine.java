package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Money;

/**
 * A line of which everything is known that the ledger asks for.
 *
 * @param to where it goes; of what is refused, where it would have gone
 * @param pack where its code tells one pack among all
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
