package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * A new location.
 *
 * @param parent the location of the same centre that contains it
 */
public record LocationDetails(
        LocationCode code, LocationKind kind, String nameBg, String nameEn, Optional<LocationCode> parent) {

    Location location(LocationId id, CentreCode centre, Optional<LocationId> within) {
        return new Location(id, centre, code, kind, within, nameBg, nameEn, true, 1);
    }
}
