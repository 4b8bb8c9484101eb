package org.sklad.centres.places;

import java.util.Optional;

/**
 * What a location shall be; its code and kind stay.
 *
 * @param parent in which location of the same centre it shall stand
 * @param active false to close it
 * @param version the one that the operator saw
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
