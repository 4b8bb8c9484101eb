package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.OwnCode;

/**
 * What the label of a location, a room or an asset is made of.
 *
 * @param id its own code as a number
 * @param category of an asset; empty for anything else
 * @param room the code of the room that an asset stands in; empty for anything else
 */
public record PlaceLabel(
        long id,
        CentreCode centre,
        String code,
        String nameBg,
        String nameEn,
        String category,
        String room,
        String centreName) {
    OwnCode ownCode() {
        return new OwnCode(Long.toString(id));
    }

    /** As it is named across centres: {@code HAR/STORE}. */
    String address() {
        return centre + "/" + code;
    }
}
