package org.sklad.repairs.lifecycle;

import java.util.Optional;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetId;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomId;
import org.sklad.centres.places.RoomName;
import org.sklad.platform.i18n.Language;

/** The place of a fault in a centre: a room, an asset in it, both, or neither for the whole centre. */
public record OrderPlace(
        Optional<RoomId> room,
        Optional<RoomCode> roomCode,
        Optional<String> roomNameBg,
        Optional<String> roomNameEn,
        Optional<String> roomFloor,
        Optional<AssetId> asset,
        Optional<AssetCode> assetCode,
        Optional<String> assetNameBg,
        Optional<String> assetNameEn) {

    public Optional<RoomName> roomName() {
        return roomCode.map(
                code -> new RoomName(code, roomNameBg.orElse(""), roomNameEn.orElse(""), roomFloor.orElse("")));
    }

    public Optional<String> assetName(Language language) {
        return language == Language.BG ? assetNameBg : assetNameEn;
    }
}
