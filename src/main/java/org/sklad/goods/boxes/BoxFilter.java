package org.sklad.goods.boxes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.i18n.LookAlikes;

/**
 * The filter of a list of boxes.
 *
 * @param location location within the centre, which must be named, too; null for all
 * @param number short number of the box; null for all
 */
public record BoxFilter(
        @Nullable String centre,
        @Nullable String location,
        @Nullable Integer number) {
    static final BoxFilter ALL = new BoxFilter(null, null, null);

    /** Returns the location; empty for all locations, and for an invalid code. */
    Optional<LocationAddress> at() {
        return CentreCode.asked(centre)
                .flatMap(in -> Optional.ofNullable(location)
                        .flatMap(place -> LocationAddress.find(LookAlikes.code(place), in)));
    }

    /** Returns the number; 0 for all. */
    long numbered() {
        return number == null ? 0 : number;
    }
}
