package org.sklad.centres;

import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** An asset with the code of the room it stands in. */
public record AssetInRoom(@Nested Asset asset, Optional<RoomCode> roomCode) {
    AssetDetails details() {
        return new AssetDetails(
                asset.category(), asset.nameBg(), asset.nameEn(), roomCode, asset.serialNumber(), asset.active());
    }
}
