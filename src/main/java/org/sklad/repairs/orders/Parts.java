package org.sklad.repairs.orders;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WrongState;

/**
 * Uses spare parts from stock in repairs. Technicians and managers of the order's centre book them while work can be logged for the order.
 * Used parts go from their place to {@code REPAIR}, unused parts come back from there, also after the repair was verified or cancelled.
 * Quantities are in smallest units.
 */
public final class Parts {
    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    public Parts(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Moves parts from stock into the repair.
     *
     * @param location location of the parts; stock below it is included
     * @throws WrongState if the order is not yet assigned, or is verified or closed
     * @throws InvalidFields if the location is not in the centre, or a line names no goods there or no spare part
     * @throws org.sklad.goods.ledger.InsufficientStock if there are fewer; it gives the number
     */
    public boolean use(
            IdempotencyKey claim, WorkOrderNumber number, String location, List<PartLine> lines, Operator by) {
        Document document = Document.now(claim.id(), by, clock.instant());
        Map<CentreCode, LocalDate> today = today(number, document, by);
        return write(claim, number, document, by, (handle, order) -> {
            order.requireLoggable();
            Location from = location(handle, order, location);
            List<Pick> picks = ledger.issue(
                    document,
                    MovementKind.REPAIR_ISSUE,
                    ledger.supply(handle, from, Objects.requireNonNull(today.get(order.centre()))),
                    LocationKind.REPAIR,
                    new WantedParts(handle, goods, order.centre(), by).of(lines));
            List<PartRow> rows = new ArrayList<>();
            for (Pick pick : picks) {
                rows.add(row(
                        document,
                        order,
                        rows.size(),
                        pick.from().lot(),
                        pick.from().location(),
                        pick.quantity()));
            }
            return rows;
        });
    }

    /**
     * Returns unused parts to stock.
     *
     * @param lines lines by lot
     * @throws WrongState if the order cannot have parts
     * @throws InvalidFields if more is returned than is in the repair; it gives that number
     */
    public boolean giveBack(
            IdempotencyKey claim, WorkOrderNumber number, String location, List<PartLine> lines, Operator by) {
        Document document = Document.now(claim.id(), by, clock.instant());
        return write(claim, number, document, by, (handle, order) -> {
            order.requireTakesBackParts();
            Location to = location(handle, order, location);
            requireUsed(handle, order, lines);
            Place from = Place.loose(locations.virtual(handle, order.centre(), LocationKind.REPAIR));
            List<Moved> moved = new ArrayList<>();
            List<PartRow> rows = new ArrayList<>();
            for (PartLine line : lines) {
                LotCode lot = line.lot().orElseThrow();
                long quantity = line.quantity().orElseThrow();
                rows.add(row(document, order, rows.size(), lot, to.id(), -quantity));
                moved.add(new Moved(rows.size(), lot, from, Place.loose(to), quantity));
            }
            ledger.move(handle, document, MovementKind.REPAIR_RETURN, moved);
            return rows;
        });
    }

    /** The part rows written by an act. */
    private interface PartAct {
        List<PartRow> on(Handle handle, WorkOrder order);
    }

    private boolean write(IdempotencyKey claim, WorkOrderNumber number, Document document, Operator by, PartAct act) {
        return database.once(claim, document.recordedAt(), handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by, WorkOrderScope.REPAIRERS);
            handle.attach(PartDao.class).insert(act.on(handle, order));
        });
    }

    private static PartRow row(
            Document document, WorkOrder order, int before, LotCode lot, LocationId location, long quantity) {
        return new PartRow(
                document.id(),
                before + 1,
                order.id(),
                lot,
                location,
                quantity,
                document.by().username(),
                document.recordedAt());
    }

    /** Returns the date in the time zone of the order's centre. Read before the transaction. */
    private Map<CentreCode, LocalDate> today(WorkOrderNumber number, Document document, Operator by) {
        CentreCode centre = database.read(handle -> WorkOrderScope.order(handle, number, by))
                .centre();
        return Map.of(
                centre,
                LocalDate.ofInstant(document.occurredAt(), centres.get(centre).timeZone()));
    }

    private Location location(Handle handle, WorkOrder order, String text) {
        return locations
                .findReal(handle, order.centre(), text)
                .orElseThrow(() -> new InvalidFields(
                        "location",
                        Message.of(
                                "repairs.parts.no-location",
                                text,
                                order.centre().value())));
    }

    private static void requireUsed(Handle handle, WorkOrder order, List<PartLine> lines) {
        Map<LotCode, Long> wanted = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LotCode lot = lines.get(i).lot().orElseThrow();
            long all = wanted.merge(lot, lines.get(i).quantity().orElseThrow(), Long::sum);
            long used = handle.attach(PartDao.class).used(order.id(), lot);
            if (all > used) {
                errors.add(new FieldError(
                        "lines[" + i + "].quantity",
                        Message.of(
                                "repairs.parts.only-used",
                                used,
                                lot.code().grouped(),
                                order.number().value())));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** Returns present and former parts of a repair, by lot in the order of first use; in the caller's transaction. */
    static List<UsedPart> of(Handle handle, WorkOrder order) {
        List<PartUse> uses = handle.attach(PartDao.class).of(order.id());
        Set<Sku> skus = uses.stream().map(PartUse::sku).collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        Map<LotCode, List<PartUse>> byLot =
                uses.stream().collect(Collectors.groupingBy(PartUse::lot, LinkedHashMap::new, Collectors.toList()));
        return byLot.values().stream()
                .map(each -> new UsedPart(
                        Objects.requireNonNull(items.get(each.get(0).sku())),
                        each.get(0).lot(),
                        each.get(0).number(),
                        each.stream().mapToLong(PartUse::quantity).sum(),
                        each))
                .toList();
    }
}
