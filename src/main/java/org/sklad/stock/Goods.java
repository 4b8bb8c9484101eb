package org.sklad.stock;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Identified;
import org.sklad.catalogue.Items;
import org.sklad.centres.LocationId;
import org.sklad.centres.Locations;

/** Any scanned code to an item, lot, box or location, as far as it is one of the centre's. */
public final class Goods {
    private final Locations locations;

    public Goods(Locations locations) {
        this.locations = locations;
    }

    /**
     * What the code means; in the caller's transaction.
     *
     * @param code as a scanner or a hand sent it
     * @param centre where it was scanned; what stands only elsewhere is not found
     * @return empty for anything that is no goods: a card, a room, a code that nobody attached to an item
     */
    public Optional<Good> find(Handle handle, String code, CentreCode centre) {
        Scanned scanned = Scanned.of(code);
        if (scanned instanceof Scanned.Own own) {
            return ofOwn(handle, own.code(), centre);
        }
        if (scanned instanceof Scanned.Product product) {
            return Items.findByIdentifier(handle, product.gtin()).map(Goods::ofItem);
        }
        if (scanned instanceof Scanned.Other other) {
            return Items.findByIdentifier(handle, other.text()).map(Goods::ofItem);
        }
        return Optional.empty();
    }

    private static Good ofItem(Identified found) {
        return new Good.OfItem(found.item(), found.quantity());
    }

    private Optional<Good> ofOwn(Handle handle, OwnCode code, CentreCode centre) {
        return switch (code.kind()) {
            case LOT ->
                Lots.findAt(handle, LotCode.of(code), centre)
                        .map(lot -> new Good.OfLot(lot, Items.get(handle, lot.sku())));
            case BOX ->
                Boxes.location(handle, BoxCode.of(code))
                        .flatMap(id -> locations.findById(handle, id))
                        .filter(location -> location.centre().equals(centre))
                        .map(location -> new Good.OfBox(BoxCode.of(code), location));
            case ITEM -> Items.findByOwnCode(handle, code).map(item -> new Good.OfItem(item, 1));
            case LOCATION ->
                locations
                        .findById(handle, LocationId.of(code))
                        .filter(location -> location.centre().equals(centre))
                        .map(Good.OfLocation::new);
            default -> Optional.empty();
        };
    }
}
