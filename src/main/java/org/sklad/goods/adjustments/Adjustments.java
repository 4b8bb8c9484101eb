package org.sklad.goods.adjustments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.ledger.BalanceKey;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Corrections of stock by the warehouse workers and managers of the centre. */
public final class Adjustments {
    static final Role[] KEEPERS = {Role.WAREHOUSE, Role.MANAGER};

    private final Database database;
    private final StockLedger ledger;
    private final Locations locations;
    private final Goods goods;
    private final InstantSource clock;

    public Adjustments(Database database, StockLedger ledger, Locations locations, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.locations = locations;
        this.goods = new Goods(locations, clock);
        this.clock = clock;
    }

    /**
     * Posts a correction, in smallest units.
     *
     * @return true if new; false if the same correction was posted before under the same id
     * @throws InvalidFields if the location or lot does not exist, or if the reason does not allow this direction
     * @throws InsufficientStock if fewer units are there than the correction removes
     */
    public boolean post(IdempotencyKey claim, Correction correction, Operator by) {
        by.requireAt(correction.centre(), KEEPERS);
        return post(claim, handle -> correction, by);
    }

    /**
     * Posts a correction of a lot that was scanned in the centre.
     *
     * @param code our own label of the lot, or the manufacturer's code on the pack if it identifies the lot
     */
    public boolean postScanned(
            IdempotencyKey claim,
            CentreCode centre,
            RawCode code,
            Function<LotCode, Correction> correction,
            Operator by) {
        by.requireAt(centre, KEEPERS);
        return post(claim, handle -> scanned(handle, code, centre, correction), by);
    }

    private Correction scanned(
            Handle handle, RawCode code, CentreCode centre, Function<LotCode, Correction> correction) {
        GoodsMeaning.OfLot lot = scanned(handle, code, centre);
        Correction first = correction.apply(lot.lot().code());
        return locations
                .find(handle, centre, first.location())
                .map(at -> Goods.Source.at(at, Optional.of(first.box())))
                .map(from -> correction.apply(goods.taken(handle, lot, from, -first.quantity())))
                .orElse(first);
    }

    private GoodsMeaning.OfLot scanned(Handle handle, RawCode code, CentreCode centre) {
        Optional<GoodsMeaning> good = goods.find(handle, code.text(), centre);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            throw new InvalidFields("code", faulty.fault());
        }
        return good.filter(GoodsMeaning.OfLot.class::isInstance)
                .map(GoodsMeaning.OfLot.class::cast)
                .orElseThrow(
                        () -> new InvalidFields("code", Message.of("adjustments.code.no-lot", code.shown(), centre)));
    }

    private boolean post(IdempotencyKey claim, Function<Handle, Correction> wanted, Operator by) {
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            write(handle, document, wanted.apply(handle));
        });
    }

    /**
     * Posts a correction that another document found, in the caller's transaction. The caller has checked that the operator keeps stock in
     * the centre.
     *
     * @param document the document of the correction itself, with an id made before the transaction
     * @param by the key of the other document; its content is used to claim the new id
     * @throws InsufficientStock if fewer units are there than the correction removes
     */
    public void post(Handle handle, Document document, IdempotencyKey by, Correction correction) {
        IdempotencyKeys.claim(handle, new IdempotencyKey(document.id(), by.content()), document.recordedAt());
        write(handle, document, correction);
    }

    private void write(Handle handle, Document document, Correction correction) {
        Location location = requirePossible(handle, correction);
        Place place = new Place(location, correction.box());
        ledger.adjust(handle, document, correction.lot(), place, correction.quantity(), correction.reason());
        dao(handle)
                .insert(document.id(), correction, location.id(), document.by().id(), document.recordedAt());
    }

    /** Returns the effect of a correction in numbers and changes nothing. Refuses as {@link #post} does, except for concurrent changes. */
    public Message consequence(Correction correction, Operator by) {
        by.requireAt(correction.centre(), KEEPERS);
        return database.read(handle -> {
            Location location = requirePossible(handle, correction);
            BalanceKey key = new BalanceKey(location.id(), correction.lot(), correction.box());
            long standing = StockLedger.quantity(handle, key);
            long left = standing + correction.quantity();
            if (left < 0) {
                throw new InvalidFields(
                        "quantity", Message.of("adjustments.adjustment.too-many", location.address(), standing));
            }
            return Message.of(
                    correction.quantity() < 0 ? "adjustments.adjustment.less" : "adjustments.adjustment.more",
                    Math.absExact(correction.quantity()),
                    location.address(),
                    standing,
                    left);
        });
    }

    /**
     * Reverses an adjustment.
     *
     * @param note the reason
     * @return true the first time; false if the same reversal was made before under the same id
     * @throws Refused if it was already reversed
     * @throws InsufficientStock if the goods that it added have left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String note, Operator by) {
        requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).reverse(id, claim.id(), note) == 0) {
                throw Refused.conflict("ledger.nothing-to-reverse");
            }
            ledger.reverse(handle, Document.now(claim.id(), by, now), id);
        });
    }

    /**
     * Returns an adjustment.
     *
     * @throws NotFound if the operator does not see stock of its goods in its centre
     */
    public Adjustment get(UUID id, Operator by) {
        return database.read(handle -> dao(handle)
                .find(id)
                .filter(each -> StockAccess.of(by).covers(each.centre(), Skus.get(handle, each.sku())))
                .orElseThrow(NotFound::new));
    }

    /** Returns an adjustment that the operator may reverse; refuses like {@link #get}, or with Forbidden. */
    Adjustment requireMayChange(UUID id, Operator by) {
        Adjustment adjustment = get(id, by);
        requireKeeper(adjustment.centre(), by);
        return adjustment;
    }

    /** Requires an operator who keeps stock in the centre, before the form is checked. */
    public static void requireKeeper(CentreCode centre, Operator by) {
        by.requireAt(centre, KEEPERS);
    }

    /** Returns the location to post to. Rejects impossible corrections. */
    private Location requirePossible(Handle handle, Correction correction) {
        requireDirection(correction);
        Location location = location(handle, correction);
        if (Lots.findAt(handle, correction.lot(), correction.centre()).isEmpty()) {
            throw new InvalidFields(
                    "lot",
                    Message.of(
                            "adjustments.no-such-lot", correction.lot().code().grouped()));
        }
        return location;
    }

    private static void requireDirection(Correction correction) {
        boolean more = correction.quantity() > 0;
        if (more && !correction.reason().allowsMore()) {
            throw new InvalidFields("quantity", Message.of("adjustments.adjustment.only-less"));
        }
        if (!more && !correction.reason().allowsLess()) {
            throw new InvalidFields("quantity", Message.of("adjustments.adjustment.only-more"));
        }
    }

    private Location location(Handle handle, Correction correction) {
        return locations
                .find(handle, correction.centre(), correction.location())
                .filter(each -> each.kind().isReal())
                .orElseThrow(() -> new InvalidFields(
                        "location",
                        Message.of(
                                "adjustments.no-such-location",
                                correction.location().value())));
    }

    private static AdjustmentDao dao(Handle handle) {
        return handle.attach(AdjustmentDao.class);
    }
}
