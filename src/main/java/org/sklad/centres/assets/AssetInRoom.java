package org.sklad.centres.assets;

import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.centres.places.RoomCode;

/** An asset with the code of its room. */
public record AssetInRoom(@Nested Asset asset, Optional<RoomCode> roomCode) {
    public AssetDetails details() {
        return new AssetDetails(
                asset.category(), asset.nameBg(), asset.nameEn(), roomCode, asset.serialNumber(), asset.active());
    }
}
