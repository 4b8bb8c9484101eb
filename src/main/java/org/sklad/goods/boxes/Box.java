package org.sklad.goods.boxes;

import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;

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
