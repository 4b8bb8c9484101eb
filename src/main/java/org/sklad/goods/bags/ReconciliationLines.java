package org.sklad.goods.bags;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Counts of lots in a bag, as they are scanned or typed. Each count is saved at once, so closing a page loses nothing. Quantities
 * are smallest units.
 */
public final class ReconciliationLines {
    private final Database database;
    private final Reconciliations reconciliations;
    private final Locations locations;
    private final Goods goods;
    private final InstantSource clock;

    public ReconciliationLines(
            Database database, Reconciliations reconciliations, Locations locations, Goods goods, InstantSource clock) {
        this.database = database;
        this.reconciliations = reconciliations;
        this.locations = locations;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Sets the count of a lot, or adds to it.
     *
     * @return true for a new count; false for a repeat of the same request
     * @throws Refused if the reconciliation is completed
     * @throws InvalidFields if the goods are unknown in the centre, or the box is not in the bag
     */
    public boolean count(IdempotencyKey claim, UUID id, BagCount wanted, Operator by) {
        Reconciliation reconciliation = reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            int scan = next(handle, id);
            BagMeaning.Named named = meaning(handle, reconciliation).lot(wanted);
            long units = units(wanted, named.each());
            LotHere lot = named.lot();
            CountedRow present = dao(handle)
                    .counted(id, lot.lot(), wanted.box())
                    .orElseGet(() ->
                            new CountedRow(dao(handle).nextLine(id), lot.lot(), wanted.box(), lot.sku(), 0, 0, scan));
            dao(handle).put(id, within(wanted.add() ? present.plus(units, scan) : present.restated(units, scan)));
        });
    }

    /**
     * Changes the number of units of a scan, so that twenty packs need only one scan and one number.
     *
     * @param scan number of the scan
     * @throws Refused if the lot was counted again since
     */
    public boolean correct(IdempotencyKey claim, UUID id, long scan, long quantity, Operator by) {
        reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            next(handle, id);
            dao(handle).put(id, within(ofScan(handle, id, scan).corrected(quantity)));
        });
    }

    /** Adds units to the goods of a scan. Throws the same exceptions as {@link #correct}. */
    public boolean more(IdempotencyKey claim, UUID id, long scan, long quantity, Operator by) {
        reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            int next = next(handle, id);
            dao(handle).put(id, within(ofScan(handle, id, scan).plus(quantity, next)));
        });
    }

    /**
     * Subtracts units from the goods of a scan, to reverse one scan too many.
     *
     * @throws Refused if the lot was counted again since, or its count is not larger than the quantity
     */
    public boolean less(IdempotencyKey claim, UUID id, long scan, long quantity, Operator by) {
        reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            int next = next(handle, id);
            CountedRow row = ofScan(handle, id, scan);
            if (row.counted() <= quantity) {
                throw Refused.conflict("bags.bag.counted-meanwhile");
            }
            dao(handle).put(id, row.minus(quantity, next));
        });
    }

    /** Removes the count of the goods of a scan. Throws the same exceptions as {@link #correct}. */
    public boolean undo(IdempotencyKey claim, UUID id, long scan, Operator by) {
        reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            next(handle, id);
            dao(handle).remove(id, ofScan(handle, id, scan).line());
        });
    }

    /**
     * Removes the count of a line.
     *
     * @throws NotFound if the line does not exist
     */
    public boolean remove(IdempotencyKey claim, UUID id, int line, Operator by) {
        reconciliations.requireMayChange(id, by);
        return enter(claim, handle -> {
            next(handle, id);
            dao(handle)
                    .remove(
                            id,
                            dao(handle)
                                    .ofLine(id, line)
                                    .orElseThrow(NotFound::new)
                                    .line());
        });
    }

    private boolean enter(IdempotencyKey claim, Consumer<Handle> act) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            act.accept(handle);
        });
    }

    private static int next(Handle handle, UUID id) {
        return dao(handle).nextScan(id).orElseThrow(() -> Refused.conflict("bags.bag.completed-already"));
    }

    private static CountedRow ofScan(Handle handle, UUID id, long scan) {
        return dao(handle).ofScan(id, scan).orElseThrow(() -> Refused.conflict("bags.bag.counted-meanwhile"));
    }

    private static CountedRow within(CountedRow row) {
        if (row.counted() > GoodsLine.MOST) {
            throw new InvalidFields("quantity", Message.of("platform.field.between", 0, GoodsLine.MOST));
        }
        return row;
    }

    private static long units(BagCount wanted, long each) {
        if (wanted.quantity().isPresent() && wanted.times().isPresent()) {
            throw new InvalidFields("times", Message.of("stock.line.quantity-or-times"));
        }
        if (wanted.quantity().isEmpty()
                && wanted.times().isEmpty()
                && wanted.code().isEmpty()) {
            throw new InvalidFields("quantity", Message.of("platform.field.required"));
        }
        return wanted.quantity()
                .orElseGet(() -> Math.multiplyExact(wanted.times().orElse(1L), each));
    }

    /** Interprets a code in the bag. */
    BagMeaning.Meaning find(Reconciliation reconciliation, RawCode code, BoxCode at) {
        return database.read(handle -> meaning(handle, reconciliation).of(code.text(), at));
    }

    /** Creates a choice between these lots for the operator. */
    BagChoice choice(String words, List<LotHere> lots, long each) {
        return database.read(handle -> new BagChoice(
                words, lots, Skus.named(handle, lots.stream().map(LotHere::sku).collect(Collectors.toSet())), each));
    }

    /** Creates a choice as {@link #choice(String, List, long)} does, between all lots of these items that may be in the bag. */
    BagChoice choice(Reconciliation reconciliation, String words, List<Sku> items, BoxCode at) {
        List<LotHere> lots =
                database.read(handle -> meaning(handle, reconciliation).candidates(items, at));
        return choice(words, lots, 1);
    }

    /** Lists counted goods, latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            ReconciliationDao dao = dao(handle);
            return ScannedList.of(handle, dao.goods(id, before, most + 1), most, before, dao.kinds(id));
        });
    }

    private BagMeaning meaning(Handle handle, Reconciliation reconciliation) {
        return new BagMeaning(handle, goods, locations, reconciliation);
    }

    private static ReconciliationDao dao(Handle handle) {
        return handle.attach(ReconciliationDao.class);
    }
}
