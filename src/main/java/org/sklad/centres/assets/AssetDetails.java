package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomId;

/**
 * The editable properties of an {@link Asset}.
 *
 * @param room the code of a room of the same centre
 */
public record AssetDetails(
        AssetCategory category,
        String nameBg,
        String nameEn,
        Optional<RoomCode> room,
        String serialNumber,
        boolean active) {
    Asset asset(AssetId id, CentreCode centre, AssetCode code, Optional<RoomId> in, long version) {
        return new Asset(id, centre, code, category, nameBg, nameEn, in, serialNumber, active, version);
    }
}
