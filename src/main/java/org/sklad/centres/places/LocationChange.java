package org.sklad.centres.places;

import java.util.Optional;

/**
 * The new values of a location. Its code and kind stay.
 *
 * @param parent the location of the same centre that will contain it
 * @param active false to close it
 * @param version the version that the operator saw
 */
public record LocationChange(
        String nameBg, String nameEn, Optional<LocationCode> parent, boolean active, long version) {

    Location of(Location present, Optional<LocationId> within) {
        return new Location(
                present.id(),
                present.centre(),
                present.code(),
                present.kind(),
                within,
                nameBg,
                nameEn,
                active,
                version);
    }
}
