package org.sklad.goods.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.NotFound;

/** Goods that were handed out without the ledger: the places they were taken from, and the missing quantities. */
final class OfflineGoods {
    private OfflineGoods() {}

    /**
     * Takes each lot from the location and its shelves, loose before boxed, but not from another store, bag or quarantine within it.
     *
     * @param supply the stock of the location and its shelves
     * @return the goods taken and the missing quantity, for each line
     */
    static List<OfflinePick> pick(Supply supply, List<GivenAnyway> lines) {
        Handle handle = supply.handle();
        Map<LotCode, Lot> known = Lots.all(
                handle, lines.stream().flatMap(line -> line.lot().stream()).collect(Collectors.toSet()));
        List<Lot> lots = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (GivenAnyway line : lines) {
            Lot lot = line.lot()
                    .map(code -> LotFinder.known(known, code))
                    .orElseGet(() -> LotFinder.findOrMake(
                            handle, line.key().orElseThrow(NotFound::new), Optional.empty(), line.offered()));
            lots.add(lot);
            wanted.add(new Wanted(line.line(), lot.sku(), Optional.of(lot.code()), Optional.empty(), line.quantity()));
        }
        List<List<Pick>> picks = supply.seek(supply.pickingToSend(), wanted);
        List<OfflinePick> gone = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            gone.add(OfflinePick.of(wanted.get(i), lots.get(i), picks.get(i), supply.from(), supply.today()));
        }
        return gone;
    }

    /**
     * Returns the movements of the goods. Missing goods come from {@code COUNT_DIFFERENCE} to the location, under the negative line
     * number, and go out with the rest.
     */
    static List<Posting> postings(Supply supply, Locations locations, List<OfflinePick> gone) {
        Location from = supply.from();
        Place difference =
                Place.loose(locations.virtual(supply.handle(), from.centre(), LocationKind.COUNT_DIFFERENCE));
        Place end = Place.loose(locations.virtual(supply.handle(), from.centre(), LocationKind.BENEFICIARY));
        List<Posting> postings = new ArrayList<>();
        for (OfflinePick each : gone) {
            if (each.missing() > 0) {
                postings.add(new Posting(
                        MovementKind.SHORTAGE,
                        -each.line(),
                        each.lot(),
                        difference,
                        Place.loose(from),
                        each.missing()));
            }
        }
        for (OfflinePick each : gone) {
            for (Pick pick : each.picks()) {
                postings.add(new Posting(
                        MovementKind.HANDOUT, each.line(), each.lot(), supply.place(pick), end, pick.quantity()));
            }
        }
        return postings;
    }
}
