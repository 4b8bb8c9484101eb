package org.sklad.goods.scanlists;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.Message;

/** Names of the places that the goods of a scan mode go to. */
public final class ScanPlaces {
    private static final int MOST = 60;

    private final Locations locations;

    public ScanPlaces(Locations locations) {
        this.locations = locations;
    }

    /**
     * Names the place of the next goods.
     *
     * @param at the code of a location, or the digits of a box
     * @param all true for a whole page, which offers the other places too
     */
    ScanTarget target(CentreCode centre, String at, boolean all, Operator by) {
        Optional<OpenLocations> others =
                all ? Optional.of(locations.open(centre, LocationKind.REAL, MOST, by)) : Optional.empty();
        return BoxCode.find(at)
                .filter(box -> !box.isLoose())
                .map(box -> new ScanTarget(at, Message.of("stock.box-named", box), others))
                .orElseGet(() -> new ScanTarget(
                        at,
                        Message.of(
                                "catalogue.title.name",
                                locations
                                        .get(centre, new LocationCode(at), by)
                                        .location()
                                        .called(by.language())),
                        others));
    }
}
