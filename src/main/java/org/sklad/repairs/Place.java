package org.sklad.repairs;

import java.util.Optional;
import org.sklad.centres.AssetCode;
import org.sklad.centres.AssetId;
import org.sklad.centres.RoomCode;
import org.sklad.centres.RoomId;
import org.sklad.centres.RoomName;
import org.sklad.platform.i18n.Language;

/** Where in a centre something is broken: a room, a thing in it, both, or neither for what concerns the whole centre. */
public record Place(
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
