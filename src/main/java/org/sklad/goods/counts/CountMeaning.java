package org.sklad.goods.counts;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.Message;

/** Resolves codes scanned while counting. */
final class CountMeaning {
    private final Handle handle;
    private final Goods goods;
    private final Locations locations;
    private final Count count;
    private final CountResolution resolution;

    CountMeaning(Handle handle, Goods goods, Locations locations, Count count) {
        this.handle = handle;
        this.goods = goods;
        this.locations = locations;
        this.count = count;
        this.resolution = new CountResolution(handle, goods, locations, count);
    }

    /** Finds the place for the code of a location or the digits of a box; empty if the centre has no such place. */
    Optional<Place> place(String text) {
        Optional<BoxCode> box = BoxCode.find(text);
        return box.isPresent() ? box.flatMap(this::placeOf) : resolution.place(text, BoxCode.LOOSE);
    }

    private Optional<Place> placeOf(BoxCode box) {
        return Boxes.location(handle, box)
                .flatMap(id -> locations.findById(handle, id))
                .filter(location -> location.centre().equals(count.centre()))
                .map(location -> new Place(location, box));
    }

    Found of(String code, Optional<Place> here) {
        Optional<GoodsMeaning> good = goods.find(handle, code, count.centre());
        return good.map(each -> of(each, here)).orElseGet(Found.Nothing::new);
    }

    private Found of(GoodsMeaning good, Optional<Place> here) {
        if (good instanceof GoodsMeaning.OfLocation place) {
            return at(Place.loose(place.location()));
        }
        if (good instanceof GoodsMeaning.OfBox box) {
            return at(new Place(box.location(), box.box()));
        }
        if (good instanceof GoodsMeaning.OfLot lot) {
            LotCode meant = here.map(place -> resolution.meant(lot, place))
                    .orElse(lot.lot().code());
            return new Found.One(meant, lot.quantity());
        }
        if (good instanceof GoodsMeaning.OfItem item && !item.isOfMissingLot() && here.isPresent()) {
            return resolution.covers(item.item())
                    ? of(item, here.get())
                    : new Found.Refused(
                            Message.of("counts.other-goods", item.item().title()));
        }
        return resolution.fault(good, here).<Found>map(Found.Refused::new).orElseGet(Found.Nothing::new);
    }

    private Found of(GoodsMeaning.OfItem item, Place here) {
        List<LotHere> candidates = resolution.candidates(here, List.of(item.item()));
        if (candidates.isEmpty()) {
            return new Found.Refused(Message.of(
                    "counts.none-of-item", item.item().title(), count.centre().value()));
        }
        return CountResolution.only(candidates)
                .<Found>map(only -> new Found.One(only.lot(), item.quantity()))
                .orElseGet(() -> new Found.Several(candidates));
    }

    private Found at(Place place) {
        Location location = place.location();
        return resolution.objection(location).<Found>map(Found.Refused::new).orElseGet(() -> new Found.At(place));
    }
}
