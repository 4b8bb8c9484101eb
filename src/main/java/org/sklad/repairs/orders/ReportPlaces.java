package org.sklad.repairs.orders;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.CodeKind;
import org.sklad.centres.assets.AssetFilter;
import org.sklad.centres.assets.AssetId;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomId;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.db.Database;
import org.sklad.repairs.lifecycle.RepairCategory;

/** The choices of the report form: centres, rooms and assets for which the operator may report faults. */
public final class ReportPlaces {
    private static final int MOST_CENTRES = 500;

    /** The limit of a select. Where there are more, the code is typed. */
    private static final int MOST_CHOICES = 300;

    private final Database database;
    private final Centres centres;
    private final Rooms rooms;
    private final Assets assets;

    ReportPlaces(Database database, Centres centres, Rooms rooms, Assets assets) {
        this.database = database;
        this.centres = centres;
        this.rooms = rooms;
        this.assets = assets;
    }

    /** A place named in an address, by codes of a centre; empty for parts that are missing or unknown. */
    public record Named(Optional<CentreCode> centre, Optional<String> room, Optional<String> asset) {}

    /** Lists the centres where the operator may report, by code. */
    public List<Centre> centres(Operator by) {
        return centres.list("", MOST_CENTRES).stream()
                .filter(centre -> WorkOrders.mayReport(centre.code(), by))
                .toList();
    }

    /** Lists the rooms of a centre that can be chosen; absent if there are too many for a select. */
    public Optional<List<Room>> rooms(CentreCode centre, Operator by) {
        return choices(rooms.open(centre, MOST_CHOICES + 1, by));
    }

    /** Lists the assets of a centre that can be chosen; absent if there are too many for a select. */
    public Optional<List<AssetInRoom>> assets(CentreCode centre, Operator by) {
        return choices(assets.list(centre, new AssetFilter(null, null, true), "", MOST_CHOICES + 1, by));
    }

    private static <T> Optional<List<T>> choices(List<T> all) {
        return Optional.of(all).filter(each -> each.size() <= MOST_CHOICES);
    }

    /** Returns the usual kind of a fault of the named asset; absent without an asset, and for one that can fail in many ways. */
    Optional<RepairCategory> kind(Named named, Operator by) {
        return named.centre()
                .filter(centre -> WorkOrders.mayReport(centre, by))
                .flatMap(centre -> named.asset()
                        .flatMap(
                                code -> database.read(handle -> ReportedPlace.findAsset(handle, centre, code, assets))))
                .flatMap(each -> UsualFault.of(each.asset().category()));
    }

    /** Resolves the place in the code of a label or a link; the digits of a label also give the centre. */
    public Named named(Optional<CentreCode> centre, String room, String asset, Operator by) {
        return database.read(handle -> {
            Optional<Room> labelled = room(handle, room).filter(each -> WorkOrders.mayReport(each.centre(), by));
            Optional<AssetInRoom> thing = asset(handle, asset)
                    .filter(each -> WorkOrders.mayReport(each.asset().centre(), by));
            Optional<CentreCode> at = labelled.map(Room::centre)
                    .or(() -> thing.map(each -> each.asset().centre()))
                    .or(() -> centre);
            return new Named(
                    at,
                    labelled.map(each -> each.code().value()).or(() -> typed(room)),
                    thing.map(each -> each.asset().code().value()).or(() -> typed(asset)));
        });
    }

    private Optional<Room> room(Handle handle, String text) {
        return ReportedPlace.label(text, CodeKind.ROOM).flatMap(code -> rooms.findById(handle, RoomId.of(code)));
    }

    private Optional<AssetInRoom> asset(Handle handle, String text) {
        return ReportedPlace.label(text, CodeKind.ASSET).flatMap(code -> assets.findById(handle, AssetId.of(code)));
    }

    private static Optional<String> typed(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
