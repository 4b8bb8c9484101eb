package org.sklad.goods.counts;

import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves the scope of a count. */
record ScopeResolution(Handle handle, Locations locations, Goods goods) {
    /** @throws InvalidFields if the scope is not named in exactly one way, or is unknown in the centre */
    CountScope resolve(NewCount wanted) {
        long named = Stream.of(wanted.location(), wanted.category(), wanted.item())
                .filter(Optional::isPresent)
                .count();
        if (named != 1) {
            throw new InvalidFields("scope", Message.of("counts.one-scope"));
        }
        return new CountScope(
                wanted.location().map(text -> location(text, wanted.centre()).id()),
                wanted.category(),
                wanted.item().map(text -> item(text, wanted.centre()).sku()));
    }

    private Location location(String text, CentreCode centre) {
        return locations
                .findReal(handle, centre, text)
                .orElseThrow(
                        () -> new InvalidFields("scope.location", Message.of("counts.location-unknown", text, centre)));
    }

    /** Finds the item by its sku, or by a code on it. */
    private Item item(String text, CentreCode centre) {
        return Optional.of(text)
                .filter(Sku::isValid)
                .flatMap(sku -> Skus.find(handle, new Sku(sku)))
                .or(() -> goods.find(handle, text, centre).flatMap(ScopeResolution::item))
                .orElseThrow(() -> new InvalidFields("scope.item", Message.of("counts.no-item", text)));
    }

    private static Optional<Item> item(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(lot.item());
        }
        return good instanceof GoodsMeaning.OfItem item ? Optional.of(item.item()) : Optional.empty();
    }
}
