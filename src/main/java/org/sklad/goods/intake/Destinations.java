package org.sklad.goods.intake;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/**
 * The places where incoming goods go, for the lines of one request. Errors are reported by field.
 *
 * @param errors the list that gets the errors of the request
 */
record Destinations(Handle handle, Locations locations, CentreCode centre, List<FieldError> errors) {
    /** Every centre has one (see {@link LocationKind}). */
    private static final LocationCode QUARANTINE = new LocationCode(LocationKind.QUARANTINE.name());

    /** Finds a real location of the centre by its code. */
    Optional<Location> location(String text, String field) {
        Optional<Location> found = locations.findReal(handle, centre, text);
        if (found.isEmpty()) {
            refuse(field, "intake.location-unknown", text, centre);
        }
        return found;
    }

    /**
     * Returns the place where the goods of a line go; empty if it is refused.
     *
     * @param arriving false for goods that come later or are in stock already, whose boxes do not count
     */
    Optional<Place> of(Incoming line, Location usual, String at, boolean arriving) {
        if (line.inspection().isRefused()) {
            return Optional.of(Place.loose(usual));
        }
        if (line.inspection().isDamaged()) {
            return apart(line, at);
        }
        return arriving
                ? place(line, usual, at)
                : line.location()
                        .map(text -> location(text, at + "location"))
                        .orElse(Optional.of(usual))
                        .map(Place::loose);
    }

    /** Damaged goods go where nothing is handed out: to the centre's quarantine, or to a location within it. */
    private Optional<Place> apart(Incoming line, String at) {
        Optional<Place> place = place(line, locations.get(handle, centre, QUARANTINE), at);
        boolean fits = place.filter(each -> each.location().kind() != LocationKind.QUARANTINE)
                .isEmpty();
        if (!fits) {
            refuse(
                    at + (line.box().isPresent() ? "box" : "location"),
                    "intake.damaged-into-quarantine",
                    place.get().location().code().value());
        }
        return place.filter(each -> fits);
    }

    /** The destination: a location, loose or in a box at that location. A box alone determines both. */
    private Optional<Place> place(Incoming line, Location usual, String at) {
        Optional<BoxCode> named = line.box();
        Optional<BoxCode> scanned =
                named.isPresent() ? Optional.empty() : line.location().flatMap(BoxCode::find);
        if (scanned.isPresent()) {
            return box(scanned.get(), at + "location");
        }
        Optional<Location> location =
                line.location().map(text -> location(text, at + "location")).orElse(Optional.of(usual));
        if (named.isEmpty()) {
            return location.map(Place::loose);
        }
        Optional<Place> into = box(named.get(), at + "box");
        if (into.isPresent() && line.location().isPresent() && !location.equals(into.map(Place::location))) {
            location.ifPresent(place ->
                    refuse(at + "box", "intake.box-not-there", named.get().grouped(), place.address()));
            return Optional.empty();
        }
        return into;
    }

    private Optional<Place> box(BoxCode box, String field) {
        Optional<Place> place = Boxes.location(handle, box)
                .flatMap(id -> locations.findById(handle, id))
                .filter(location ->
                        location.centre().equals(centre) && location.kind().isReal())
                .map(location -> new Place(location, box));
        if (place.isEmpty()) {
            refuse(field, "intake.box-not-there", box.grouped(), centre);
        }
        return place;
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, Message.of(key, arguments)));
    }
}
