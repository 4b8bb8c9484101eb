package org.sklad.goods.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.Refused;

/**
 * The locations of boxes while the postings of a document are applied one after the other. A posting that begins and ends in the same box
 * carries the box. All others put goods into the box, or take them out, at its location.
 */
final class BoxPlaces {
    private final Handle handle;
    private final Map<BoxCode, Optional<LocationId>> standing = new HashMap<>();
    private final Map<BoxCode, Journey> carried = new LinkedHashMap<>();

    /** The last move of a box. Its goods move one after the other; the box moves with the first. */
    private record Journey(Location from, Location to) {}

    BoxPlaces(Handle handle) {
        this.handle = handle;
    }

    /** @throws Refused if a box is not at the location in the posting */
    void follow(Posting posting) {
        if (posting.carriesBox()) {
            carry(
                    posting.from().box(),
                    new Journey(posting.from().location(), posting.to().location()));
        } else {
            require(posting.from());
            require(posting.to());
        }
    }

    private void carry(BoxCode box, Journey journey) {
        if (!journey.equals(carried.get(box))) {
            require(new Place(journey.from(), box));
            standing.put(box, Optional.of(journey.to().id()));
            carried.put(box, journey);
        }
    }

    private void require(Place place) {
        if (!place.box().isLoose()
                && !at(place.box()).equals(Optional.of(place.location().id()))) {
            throw Refused.rule(
                    "ledger.box-elsewhere",
                    place.box().toString(),
                    place.location().address());
        }
    }

    private Optional<LocationId> at(BoxCode box) {
        return standing.computeIfAbsent(box, code -> Boxes.location(handle, code));
    }

    /**
     * Writes the locations of the boxes that were carried.
     *
     * @throws Refused if goods of a box are left behind
     */
    void settle() {
        BoxDao boxes = handle.attach(BoxDao.class);
        carried.forEach((box, journey) -> {
            Boxes.stand(handle, box, journey.to());
            boxes.leftBehind(box, journey.to().id()).ifPresent(left -> {
                throw Refused.rule("ledger.box-divided", box, left);
            });
        });
    }
}
