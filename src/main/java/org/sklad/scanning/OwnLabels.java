package org.sklad.scanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetId;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomId;
import org.sklad.centres.places.Rooms;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemCodes;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.orders.WorkOrders;

/** Looks up our own labels and cards in all centres of the operator. */
final class OwnLabels {
    private static final Role[] SEE_PEOPLE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Locations locations;
    private final Rooms rooms;
    private final Assets assets;
    private final Beneficiaries beneficiaries;
    private final Lots lots;
    private final WorkOrders orders;

    OwnLabels(
            Database database,
            Locations locations,
            Rooms rooms,
            Assets assets,
            Beneficiaries beneficiaries,
            Lots lots,
            WorkOrders orders) {
        this.database = database;
        this.locations = locations;
        this.rooms = rooms;
        this.assets = assets;
        this.beneficiaries = beneficiaries;
        this.lots = lots;
        this.orders = orders;
    }

    Meaning of(OwnCode code, Centre at, Operator by) {
        Optional<Meaning> found = code.kind() == CodeKind.WORK_ORDER
                ? number(code, by).flatMap(number -> order(number, by))
                : database.read(handle -> inOneRead(handle, code, at, by));
        return found.map(meaning -> withActs(meaning, at, by)).orElseGet(() -> nothing(code, by));
    }

    /** Returns the same answer for an unused code and for one outside the operator's view. */
    private static Meaning nothing(OwnCode code, Operator by) {
        return code.kind() == CodeKind.CARD
                ? Meaning.unknown(Message.of("scanning.unknown.card"), NextSteps.ofUnknownCard(by))
                : Meaning.unknown(Message.of("scanning.unknown.label"), List.of());
    }

    private Optional<Meaning> inOneRead(Handle handle, OwnCode code, Centre at, Operator by) {
        return switch (code.kind()) {
            case LOT -> lot(handle, LotCode.of(code), by);
            case BOX -> box(handle, code, by);
            case ITEM ->
                ItemCodes.findByOwnCode(handle, code)
                        .map(item -> Meaning.of(item, NextSteps.ofItem(item, at.code(), by)));
            case LOCATION ->
                locations
                        .findById(handle, LocationId.of(code))
                        .filter(location -> isOwn(location.centre(), by))
                        .map(location -> location(location, at, by));
            case ROOM ->
                rooms.findById(handle, RoomId.of(code))
                        .filter(room -> isOwn(room.centre(), by))
                        .map(room -> room(room, at, by));
            case ASSET ->
                assets.findById(handle, AssetId.of(code))
                        .map(AssetInRoom::asset)
                        .filter(asset -> isOwn(asset.centre(), by))
                        .map(asset -> asset(asset, at, by));
            case CARD -> person(handle, code.digits(), by);
            case WORK_ORDER -> Optional.empty();
        };
    }

    private static boolean isOwn(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.values());
    }

    private static Optional<Meaning> lot(Handle handle, LotCode code, Operator by) {
        return Lots.find(handle, code, by).map(lot -> lot(lot, Skus.get(handle, lot.sku())));
    }

    /** Returns the meaning of a lot that the operator sees. */
    static Meaning lot(Lot lot, Item item) {
        return Meaning.of(lot, item, List.of());
    }

    /** Adds the actions for a lot: those for its goods, and those that its page offers. */
    Meaning withActs(Meaning meaning, Centre at, Operator by) {
        if (meaning.lot().isEmpty()) {
            return meaning;
        }
        Lot lot = meaning.lot().get();
        Item item = meaning.item().orElseThrow(NotFound::new);
        List<NextStep> steps = new ArrayList<>(NextSteps.ofGoods(item, Optional.of(lot.code()), at.code(), by));
        steps.addAll(holds(lot, by));
        return meaning.with(steps);
    }

    /** Returns the actions that hold or release a lot. */
    List<NextStep> holds(Lot lot, Operator by) {
        return Stream.of(Lots.Act.HOLD, Lots.Act.RELEASE)
                .filter(act -> act.follows(lot.status()) && lots.may(act, lot, by))
                .map(act -> new NextStep(act.noun(), "/stock/lots/" + lot.code() + "#r-" + act.noun()))
                .toList();
    }

    private Optional<Meaning> box(Handle handle, OwnCode code, Operator by) {
        return Boxes.location(handle, BoxCode.of(code))
                .flatMap(id -> locations.findById(handle, id))
                .filter(location -> StockAccess.of(by).covers(location.centre())
                        && !StockAccess.of(by).onlyParts(location.centre()))
                .map(location -> Meaning.of(
                        MeaningKind.BOX,
                        code.digits(),
                        Message.of("scanning.title.box", BoxCode.of(code), location.address(), code.grouped()),
                        boxSteps(code, location, by)));
    }

    private static List<NextStep> boxSteps(OwnCode code, Location location, Operator by) {
        List<NextStep> steps = new ArrayList<>();
        steps.add(new NextStep("box", "/boxes/" + code.digits()));
        if (by.roles().hasAt(location.centre(), Role.WAREHOUSE, Role.MANAGER)
                && location.kind().isReal()) {
            steps.add(new NextStep("fill", "/boxes/" + code.digits() + "/scan"));
        }
        steps.add(locationStep(location));
        return steps;
    }

    private static Meaning location(Location location, Centre at, Operator by) {
        return Meaning.of(
                MeaningKind.LOCATION,
                location.code().value(),
                title(location.called(by.language()), location.centre(), at),
                NextSteps.ofLocation(location, locationStep(location), by));
    }

    /** Returns the name, with the centre if it is not the one of the scan. */
    private static Message title(String name, CentreCode centre, Centre at) {
        return centre.equals(at.code()) ? Hit.plain(name) : Message.of("scanning.title.elsewhere", name, centre);
    }

    private static NextStep locationStep(Location location) {
        return new NextStep("location", "/centres/" + location.centre() + "/locations/" + location.code());
    }

    private static Meaning room(Room room, Centre at, Operator by) {
        return Meaning.of(
                MeaningKind.ROOM,
                room.code().value(),
                title(room.naming().in(by.language()), room.centre(), at),
                NextSteps.ofRoomOrAsset("room", room.centre(), room.code().value(), by));
    }

    private static Meaning asset(Asset asset, Centre at, Operator by) {
        return Meaning.of(
                MeaningKind.ASSET,
                asset.code().value(),
                title(asset.name(by.language()), asset.centre(), at),
                NextSteps.ofRoomOrAsset("asset", asset.centre(), asset.code().value(), by));
    }

    /** Finds a person by card or case code; empty for an unknown code and for a person outside the operator's view. */
    Optional<Meaning> person(Handle handle, String text, Operator by) {
        try {
            Beneficiary person = beneficiaries.getNamed(handle, text, by, SEE_PEOPLE);
            String caseCode = person.caseCode().value();
            return Optional.of(Meaning.of(
                    MeaningKind.BENEFICIARY,
                    caseCode,
                    Message.of("scanning.title.person", person.caseCode().grouped()),
                    NextSteps.ofPerson(caseCode, person.centre(), by)));
        } catch (NotFound | Forbidden nobody) {
            return Optional.empty();
        }
    }

    private Optional<WorkOrderNumber> number(OwnCode code, Operator by) {
        try {
            return orders.find(code, by);
        } catch (Forbidden seesNoOrders) {
            return Optional.empty();
        }
    }

    /** Finds a work order; empty in the same cases as {@link #person}. */
    Optional<Meaning> order(WorkOrderNumber number, Operator by) {
        try {
            WorkOrder order = orders.get(number, by);
            return Optional.of(Meaning.of(
                    MeaningKind.WORK_ORDER,
                    number.value(),
                    Message.of("scanning.title.work-order", number.value(), order.brief()),
                    List.of(new NextStep("work-order", "/repairs/" + number))));
        } catch (NotFound | Forbidden nothing) {
            return Optional.empty();
        }
    }
}
