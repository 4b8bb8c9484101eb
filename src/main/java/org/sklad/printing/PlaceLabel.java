package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.OwnCode;

/**
 * The data for the label of a location, a room or an asset.
 *
 * @param id own code as a number
 * @param category category of an asset; otherwise empty
 * @param room code of the room of an asset; otherwise empty
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

    /** Returns its name across centres: {@code HAR/STORE}. */
    String address() {
        return centre + "/" + code;
    }
}
