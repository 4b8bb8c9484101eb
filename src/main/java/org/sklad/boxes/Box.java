package org.sklad.boxes;

import java.util.Map;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.centres.LocationId;
import org.sklad.centres.LocationKind;
import org.sklad.stock.BoxCode;

/**
 * A box where it stands.
 *
 * @param lots how many are in it; 0 when it is empty
 * @param sku of one of its items, the first in their order; empty when it is empty
 */
public record Box(
        BoxCode code,
        CentreCode centre,
        LocationId locationId,
        LocationCode location,
        LocationKind kind,
        long lots,
        String sku) {

    /** One of the items that are in it. */
    public Optional<Item> item(Map<Sku, Item> items) {
        return sku.isEmpty() ? Optional.empty() : Optional.ofNullable(items.get(new Sku(sku)));
    }

    public String address() {
        return centre + "/" + location;
    }
}
