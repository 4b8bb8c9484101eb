package org.sklad.repairs.orders;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetId;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomId;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;

/** The room and the asset of a report, found by typed or scanned text. */
record ReportedPlace(Optional<RoomId> room, Optional<AssetId> asset) {
    /**
     * Finds them in the report's centre. An asset in a room also gives the room.
     *
     * @throws InvalidFields if the centre has no such room or asset
     */
    static ReportedPlace of(Handle handle, Report report, Rooms rooms, Assets assets) {
        CentreCode centre = report.centre();
        Optional<AssetInRoom> asset = report.asset()
                .map(text -> findAsset(handle, centre, text, assets)
                        .orElseThrow(() -> unknown("asset", "repairs.asset-unknown", text, centre)));
        Optional<RoomId> room = report.room()
                .map(text -> findRoom(handle, centre, text, rooms)
                        .orElseThrow(() -> unknown("room", "repairs.room-unknown", text, centre))
                        .id());
        return new ReportedPlace(
                room.or(() -> asset.flatMap(each -> each.asset().room())),
                asset.map(each -> each.asset().id()));
    }

    static Optional<Room> findRoom(Handle handle, CentreCode centre, String typed, Rooms rooms) {
        String text = LookAlikes.code(typed);
        Optional<Room> byLabel = label(text, CodeKind.ROOM)
                .flatMap(code -> rooms.findById(handle, RoomId.of(code)))
                .filter(room -> room.centre().equals(centre));
        return RoomCode.isValid(text) ? byLabel.or(() -> rooms.find(handle, centre, new RoomCode(text))) : byLabel;
    }

    static Optional<AssetInRoom> findAsset(Handle handle, CentreCode centre, String typed, Assets assets) {
        String text = LookAlikes.code(typed);
        Optional<AssetInRoom> byLabel = label(text, CodeKind.ASSET)
                .flatMap(code -> assets.findById(handle, AssetId.of(code)))
                .filter(each -> each.asset().centre().equals(centre));
        return AssetCode.isValid(text) ? byLabel.or(() -> assets.find(handle, centre, new AssetCode(text))) : byLabel;
    }

    /** Reads the digits of a label, with or without blanks and hyphens between the groups. */
    static Optional<OwnCode> label(String text, CodeKind kind) {
        return OwnCode.find(OwnCode.ungrouped(text)).filter(code -> code.kind() == kind);
    }

    private static InvalidFields unknown(String field, String key, String text, CentreCode centre) {
        return new InvalidFields(field, Message.of(key, text, centre.value()));
    }
}
