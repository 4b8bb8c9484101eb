package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;

/** Fault reports that were made offline. */
public final class OfflineReports {
    private final Database database;
    private final Rooms rooms;
    private final Assets assets;
    private final Randomness randomness;
    private final InstantSource clock;

    OfflineReports(Database database, Rooms rooms, Assets assets, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.rooms = rooms;
        this.assets = assets;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Books a report as a work order of the time at which it was made. A room or an asset that is unknown or closed is marked for a manager;
     * an unknown one is left out of the order.
     *
     * @param author operator who reported it, with present roles; there may be none left
     * @throws NotFound if there is no such centre
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, Report report, OnDevice on, Operator author) {
        if (OfflineRecords.isBooked(database, claim)) {
            return OfflineRecords.outcome(database, claim.id(), false);
        }
        Instant now = clock.instant();
        List<OwnCode> codes = Stream.generate(() -> OwnCode.random(CodeKind.WORK_ORDER, randomness))
                .limit(WorkOrders.SPARE_CODES)
                .toList();
        OfflineRecord made = OfflineRecord.of(claim.id(), RecordKind.WORK_ORDER, author.id(), on, now)
                .at(report.centre());
        return TakenNumber.orBusy(() -> OfflineRecords.once(database, claim, now, handle -> {
            List<ConflictMark> marks = new ArrayList<>();
            ReportedPlace spot = place(handle, report, marks);
            ConflictMark.ofRole(author, report.centre(), WorkOrderScope.REPORTERS)
                    .ifPresent(marks::add);
            on.clock(now).ifPresent(marks::add);
            int year = LocalDate.ofInstant(made.occurredAt(), Centres.zone(handle, report.centre()))
                    .getYear();
            WorkOrders.insert(handle, claim, report, spot, year, codes, author, made.occurredAt());
            String number = handle.attach(WorkOrderDao.class)
                    .findById(claim.id())
                    .orElseThrow()
                    .number()
                    .toString();
            OfflineRecords.keep(handle, made.making(number), marks);
        }));
    }

    private ReportedPlace place(Handle handle, Report report, List<ConflictMark> marks) {
        Optional<Asset> asset = report.asset()
                .flatMap(text -> ReportedPlace.findAsset(handle, report.centre(), text, assets))
                .map(AssetInRoom::asset);
        Optional<Room> room =
                report.room().flatMap(text -> ReportedPlace.findRoom(handle, report.centre(), text, rooms));
        report.asset()
                .flatMap(text -> mark(ConflictKind.ASSET, text, asset.map(Asset::active)))
                .ifPresent(marks::add);
        report.room()
                .flatMap(text -> mark(ConflictKind.ROOM, text, room.map(Room::active)))
                .ifPresent(marks::add);
        return new ReportedPlace(room.map(Room::id).or(() -> asset.flatMap(Asset::room)), asset.map(Asset::id));
    }

    private static Optional<ConflictMark> mark(ConflictKind kind, String text, Optional<Boolean> active) {
        if (active.isEmpty()) {
            return Optional.of(new ConflictMark(kind, text, "UNKNOWN"));
        }
        return active.get() ? Optional.empty() : Optional.of(new ConflictMark(kind, text, "CLOSED"));
    }
}
