package org.sklad.goods.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.Locations;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The movements that reverse a document. */
final class Reversal {
    private Reversal() {}

    /**
     * Returns a movement back for each movement of the document that was not reversed before.
     *
     * @param wanted the movements to reverse
     * @throws Refused if there is none
     */
    static List<Posting> postings(Handle handle, Locations locations, UUID document, Predicate<PostedRow> wanted) {
        MovementDao movements = handle.attach(MovementDao.class);
        List<PostedRow> posted = new ArrayList<>(movements.posted(document));
        posted.removeIf(row -> row.reversed() || !wanted.test(row));
        if (posted.isEmpty()) {
            throw Refused.conflict("ledger.nothing-to-reverse");
        }
        // The last first: goods that were moved on within the document come back before they are taken.
        Collections.reverse(posted);
        Map<LotCode, Lot> lots = new HashMap<>();
        movements.lots(document).forEach(lot -> lots.put(lot.code(), lot));
        Map<LocationId, Location> places = new HashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (PostedRow row : posted) {
            Location from = places.computeIfAbsent(row.toLocation(), id -> locations.getById(handle, id));
            Location to = places.computeIfAbsent(row.fromLocation(), id -> locations.getById(handle, id));
            postings.add(new Posting(
                    row.kind(),
                    row.line(),
                    Optional.ofNullable(lots.get(row.lot())).orElseThrow(NotFound::new),
                    new Place(from, row.toBox()),
                    new Place(to, row.fromBox()),
                    row.quantity(),
                    row.reason(),
                    Optional.of(row.id())));
        }
        return postings;
    }
}
