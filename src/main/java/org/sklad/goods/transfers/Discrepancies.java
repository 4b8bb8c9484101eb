package org.sklad.goods.transfers;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/**
 * Differences between sent and received goods. A discrepancy stays open, and its goods on the way, until a manager of either centre
 * explains it (domain, "Transfer"). Lost and damaged goods are written off at the sender, which had them last by the ledger. Goods
 * that were not sent return to the origin of the transfer. Extra goods enter the receiver's stock as a count difference. An
 * explanation is final: an adjustment corrects goods that turn up later, at the place where they are found.
 */
public final class Discrepancies {
    private final Database database;
    private final Transfers transfers;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    Discrepancies(
            Database database,
            Transfers transfers,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.transfers = transfers;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Explains missing or extra goods.
     *
     * @throws Refused if the transfer was not dispatched, or a location is closed
     * @throws InvalidFields if a lot is not on the waybill; extra goods may be of any lot that the operator may see. Also if a location
     *     is unknown, or no quarantine in place of one
     * @throws MoreThanOnTheWay if less is on the way
     */
    public boolean explain(IdempotencyKey claim, UUID id, List<ToExplain> lines, Operator by) {
        transfers.explainedBy(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            int last = dao(handle)
                    .takeNumbersOfSent(id, lines.size())
                    .orElseThrow(() -> Transfers.get(handle, id).wrongState());
            Run run = new Run(handle, document, Transfers.get(handle, id));
            run.requireKnown(lines);
            for (int i = 0; i < lines.size(); i++) {
                run.explain(last - lines.size() + 1 + i, lines.get(i), "lines[" + i + "].location");
            }
            dao(handle).settle(id, document.recordedAt());
        });
    }

    /** One request, within its transaction. */
    private final class Run {
        private final Handle handle;
        private final Document document;
        private final Transfer transfer;
        private final ArrivalResolution arrivals;

        Run(Handle handle, Document document, Transfer transfer) {
            this.handle = handle;
            this.document = document;
            this.transfer = transfer;
            this.arrivals = new ArrivalResolution(handle, goods, locations, transfer);
        }

        void requireKnown(List<ToExplain> lines) {
            List<FieldError> errors = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!isKnown(lines.get(i))) {
                    Message message = Message.of(
                            "transfers.not-on-waybill",
                            lines.get(i).lot().code().grouped(),
                            transfer.number().value());
                    errors.add(new FieldError("lines[" + i + "].lot", message));
                }
            }
            if (!errors.isEmpty()) {
                throw new InvalidFields(errors);
            }
        }

        private boolean isKnown(ToExplain line) {
            return !arrivals.sent(line).isEmpty()
                    || (line.reason() == Explanation.EXTRA && seen(line).isPresent());
        }

        private Optional<Lot> seen(ToExplain line) {
            return Lots.find(handle, line.lot(), document.by());
        }

        void explain(int number, ToExplain line, String field) {
            Location to = location(line, line.reason() == Explanation.EXTRA ? transfer.to() : transfer.from(), field);
            if (line.reason() == Explanation.EXTRA) {
                Location from = virtual(transfer.toCentre(), LocationKind.COUNT_DIFFERENCE);
                post(line, List.of(new Moved(number, line.lot(), Place.loose(from), Place.loose(to), line.quantity())));
            } else {
                takeFromTransit(number, line, to);
            }
            dao(handle)
                    .insertExplanation(
                            transfer.id(),
                            number,
                            line.lot(),
                            line.quantity(),
                            line.reason(),
                            document.by().id(),
                            document.recordedAt());
        }

        /** Goods of a quarantine stay in one. */
        private Location location(ToExplain line, LocationAddress usually, String field) {
            Location usual = locations.get(handle, usually.centre(), usually.location());
            if (line.location().isEmpty()) {
                return usual;
            }
            String code = line.location().get();
            Location chosen = locations
                    .findReal(handle, usually.centre(), code)
                    .orElseThrow(() ->
                            new InvalidFields(field, Message.of("moves.location-unknown", code, usually.centre())));
            if (usual.kind() == LocationKind.QUARANTINE && chosen.kind() != LocationKind.QUARANTINE) {
                throw new InvalidFields(field, Message.of("transfers.into-quarantine", usually));
            }
            return chosen;
        }

        private void takeFromTransit(int number, ToExplain line, Location sender) {
            Location to = line.reason() == Explanation.NOT_SENT
                    ? sender
                    : virtual(transfer.fromCentre(), LocationKind.WRITE_OFF);
            List<Moved> moved = new ArrayList<>();
            for (OnTheWay.Portion portion : arrivals.take(line)) {
                Place from = new Place(arrivals.transit(), portion.of().box());
                moved.add(new Moved(number, line.lot(), from, Place.loose(to), portion.quantity()));
                dao(handle).explain(transfer.id(), line.lot(), portion.of().box(), portion.quantity());
            }
            post(line, moved);
            landEmptied(moved, sender);
        }

        /** An emptied box returns to the sender, which had it last by the ledger, like its contents. */
        private void landEmptied(List<Moved> moved, Location from) {
            List<BoxCode> boxes = moved.stream()
                    .map(each -> each.from().box())
                    .filter(box -> !box.isLoose())
                    .toList();
            new OpenedBoxes(handle, ledger, document, arrivals.transit()).land(boxes, from);
        }

        private void post(ToExplain line, List<Moved> moved) {
            ledger.move(
                    handle,
                    document,
                    MovementKind.TRANSFER_IN,
                    moved,
                    line.reason().reason());
        }

        private Location virtual(CentreCode centre, LocationKind kind) {
            return locations.virtual(handle, centre, kind);
        }
    }

    private static SentGoodsDao dao(Handle handle) {
        return handle.attach(SentGoodsDao.class);
    }
}
