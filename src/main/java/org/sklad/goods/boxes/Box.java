package org.sklad.goods.boxes;

import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;

/**
 * A box at its location.
 *
 * @param number short number at its centre, which people say; unique there, and another after a transfer
 * @param lots number of lots in it; 0 for an empty box
 * @param sku lowest sku of the items in it; blank for an empty box
 */
public record Box(
        BoxCode code,
        long number,
        CentreCode centre,
        LocationId locationId,
        LocationCode location,
        LocationKind kind,
        long lots,
        String sku) {

    /** Returns the item that {@link #sku} names; empty for an empty box. */
    public Optional<Item> item(Map<Sku, Item> items) {
        return sku.isEmpty() ? Optional.empty() : Optional.ofNullable(items.get(new Sku(sku)));
    }

    public LocationAddress address() {
        return new LocationAddress(centre, location);
    }
}
