package org.sklad.goods.boxes;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.StockParams;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Creates, fills, splits, merges, empties and moves boxes, for warehouse workers and managers of the box's centre. Each act posts its
 * movements at once. The opposite act undoes it: take the goods out again, or move the box back. Quantities are in smallest units.
 */
public final class BoxActs {
    static final Role[] MAY_ACT = {Role.WAREHOUSE, Role.MANAGER};
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final Randomness randomness;
    private final InstantSource clock;

    BoxActs(
            Database database,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The part of an act that differs between kinds; the box is at a real location of the operator's centres. */
    private interface Doing {
        BoxActKind run(Handle handle, Document document, Box box, Location at);
    }

    /**
     * Creates a box and fills it with the given lines, if any.
     *
     * @return true for a new box; false for a repeated request with the same id
     * @throws InvalidFields if the location or goods are unknown
     * @throws org.sklad.goods.ledger.InsufficientStock if fewer units are there, loose or in the box that is split; the message has the
     *     quantity
     */
    public boolean make(IdempotencyKey claim, NewBox wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_ACT);
        List<BoxCode> offered = Boxes.codes(randomness);
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            Location at = location(handle, wanted.centre(), wanted.location(), "location");
            BoxCode code = Boxes.make(handle, at.id(), offered);
            dao(handle).insert(claim.id(), BoxActKind.MADE, code, at.id(), by.id(), document.recordedAt());
            if (!wanted.lines().isEmpty()) {
                filling(handle, document, at).put(code, wanted.from(), wanted.lines(), "lines[%d].");
            }
        });
    }

    /**
     * Puts goods into a box that are loose beside it or in another box at the same location. Without lines, the whole content of the other
     * box moves. A line with the code of a box means the whole content of that box.
     *
     * @param prefix prefix of the field names of a line, with {@code %d} for its index; {@code ""} for a single line
     * @throws InvalidFields if neither lines nor a box are given, if goods are unknown, or if the other box is at another location
     * @throws org.sklad.goods.ledger.InsufficientStock if fewer units are there; the message has the quantity
     * @throws Refused if the box is in transit
     */
    public boolean fill(
            IdempotencyKey claim,
            BoxCode code,
            Optional<BoxCode> from,
            List<GoodsLine> lines,
            String prefix,
            Operator by) {
        if (lines.isEmpty() && from.isEmpty()) {
            throw new InvalidFields("lines", Message.of("platform.field.required"));
        }
        return act(claim, code, by, (handle, document, box, at) -> {
            filling(handle, document, at).put(code, from, lines, prefix);
            return BoxActKind.FILLED;
        });
    }

    /**
     * Takes goods out of a box and leaves them loose beside it. Without lines, takes out everything.
     *
     * @param prefix as for {@link #fill}
     * @throws org.sklad.goods.ledger.InsufficientStock if the box has fewer units; the message has the quantity
     */
    public boolean empty(IdempotencyKey claim, BoxCode code, List<GoodsLine> lines, String prefix, Operator by) {
        return act(claim, code, by, (handle, document, box, at) -> {
            filling(handle, document, at).take(code, lines, prefix);
            return BoxActKind.EMPTIED;
        });
    }

    /**
     * Moves the box and everything in it to another location of its centre.
     *
     * @param to code of the location within the centre
     * @throws InvalidFields if there is no such location for goods, or the box is already there
     */
    public boolean carry(IdempotencyKey claim, BoxCode code, String to, Operator by) {
        return act(claim, code, by, (handle, document, box, at) -> {
            Location there = location(handle, box.centre(), to, "to");
            if (there.equals(at)) {
                throw new InvalidFields("to", Message.of("boxes.stands-there", at.address()));
            }
            ledger.moveBox(handle, document, MovementKind.PUT_AWAY, 1, code, there);
            return BoxActKind.MOVED;
        });
    }

    /**
     * Sets the quantity of a lot in the box: puts in the missing units, or takes out the excess.
     *
     * @param last movement that brought some of the lot into the box, as in {@link BoxedLot}
     * @param quantity smallest units; 0 to take out all of it
     */
    public boolean restate(IdempotencyKey claim, BoxCode code, long last, long quantity, Operator by) {
        return act(claim, code, by, (handle, document, box, at) -> {
            LotCode lot = dao(handle).broughtIn(code, last).orElseThrow(NotFound::new);
            long present = dao(handle).quantity(code, lot);
            if (quantity < present) {
                filling(handle, document, at).take(code, List.of(GoodsLine.of(lot, present - quantity)), "");
                return BoxActKind.EMPTIED;
            }
            if (quantity > present) {
                List<GoodsLine> more = List.of(GoodsLine.of(lot, quantity - present));
                filling(handle, document, at).put(code, Optional.empty(), more, "");
            }
            return BoxActKind.FILLED;
        });
    }

    private boolean act(IdempotencyKey claim, BoxCode code, Operator by, Doing doing) {
        requireMayChange(code, by);
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            // The box may have moved since the check above, even to another centre.
            Box box = dao(handle).find(code).orElseThrow(NotFound::new);
            by.requireAt(box.centre(), MAY_ACT);
            if (!box.kind().isReal()) {
                throw Refused.rule("boxes.box-on-the-way", code);
            }
            BoxActKind kind = doing.run(handle, document, box, locations.getById(handle, box.locationId()));
            Box now = dao(handle).find(code).orElseThrow(NotFound::new);
            dao(handle).insert(claim.id(), kind, code, now.locationId(), by.id(), document.recordedAt());
        });
    }

    private BoxFilling filling(Handle handle, Document document, Location at) {
        return new BoxFilling(handle, goods, ledger, document, at);
    }

    private Location location(Handle handle, CentreCode centre, String text, String field) {
        return locations
                .findReal(handle, centre, text)
                .orElseThrow(() -> new InvalidFields(field, Message.of("boxes.location-unknown", text, centre)));
    }

    /**
     * Returns the box with its contents.
     *
     * @throws NotFound if there is no such box in the operator's centres
     */
    public BoxView get(BoxCode code, Operator by) {
        return database.read(handle -> BoxView.of(handle, visible(handle, code, by)));
    }

    /**
     * Returns the box that an act made or changed.
     *
     * @throws NotFound if there is no such act
     */
    public BoxCode boxOf(UUID act) {
        return database.read(handle -> dao(handle).boxOf(act)).orElseThrow(NotFound::new);
    }

    /** Finds the box of an act; empty if there is none that the operator may see. */
    public Optional<BoxCode> find(UUID act, Operator by) {
        return database.read(handle -> dao(handle).boxOf(act).flatMap(dao(handle)::find))
                .filter(box -> by.roles().hasAt(box.centre(), MAY_SEE))
                .map(Box::code);
    }

    /**
     * Lists boxes of one centre or of all centres of the operator, by centre and number. Boxes in transit are left out. Rejects a centre
     * where the operator has no role.
     */
    List<BoxRow> list(BoxFilter filter, BoxPlace after, int limit, Operator by) {
        Optional<CentreCode> centre = CentreCode.asked(filter.centre());
        CentresAsked asked = CentresAsked.of(centre, by, MAY_SEE);
        Optional<LocationCode> location = StockParams.location(filter.location());
        if (location.isPresent() && centre.isEmpty()) {
            throw new InvalidFields("centre", Message.of("platform.field.required"));
        }
        return database.read(handle -> {
            long at = location.map(code -> locations
                            .get(handle, centre.orElseThrow(), code)
                            .id()
                            .value())
                    .orElse(0L);
            List<Box> boxes = asked.everywhere()
                    ? dao(handle).list(after.centre(), filter.numbered(), after.number(), limit)
                    : ofCentres(handle, asked.centres(), at, filter.numbered(), after, limit);
            return BoxRow.of(handle, boxes);
        });
    }

    private static List<Box> ofCentres(
            Handle handle, List<CentreCode> centres, long location, long number, BoxPlace after, int limit) {
        List<Box> boxes = new ArrayList<>();
        for (CentreCode each : centres) {
            if (each.value().compareTo(after.centre()) >= 0 && boxes.size() < limit) {
                long last = after.within(each.value());
                boxes.addAll(dao(handle).ofCentre(each, location, number, last, limit - boxes.size()));
            }
        }
        return boxes;
    }

    /** Returns the items with these skus, in no particular order. */
    List<Item> items(Set<Sku> skus) {
        return database.read(handle -> new ArrayList<>(Skus.named(handle, skus).values()));
    }

    /** Finds the meaning of a code in the box's centre; empty if it has none there. */
    Optional<GoodsMeaning> find(Box box, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), box.centre()));
    }

    /**
     * Returns a box that the operator may act on.
     *
     * @throws NotFound if there is no such box in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator's roles there do not allow it
     */
    Box requireMayChange(BoxCode code, Operator by) {
        Box box = database.read(handle -> visible(handle, code, by));
        by.requireAt(box.centre(), MAY_ACT);
        return box;
    }

    private static Box visible(Handle handle, BoxCode code, Operator by) {
        Box box = dao(handle).find(code).orElseThrow(NotFound::new);
        by.requireAt(box.centre(), MAY_SEE);
        return box;
    }

    private static BoxActDao dao(Handle handle) {
        return handle.attach(BoxActDao.class);
    }
}
