package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.CodeMeaning;
import org.sklad.goods.intake.Recognised;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Work;

/**
 * Codes scanned at a consignment or a sorting. Finds their meaning there, attaches an unknown code to an item, and records codes that are
 * still unknown.
 */
final class IntakeCodes {
    private final Database database;
    private final Consignments consignments;
    private final ConsignmentLines lines;
    private final Items items;
    private final Goods goods;
    private final ReceiptPosting posting;
    private final InstantSource clock;

    IntakeCodes(
            Database database,
            Consignments consignments,
            ConsignmentLines lines,
            Items items,
            Goods goods,
            ReceiptPosting posting,
            InstantSource clock) {
        this.database = database;
        this.consignments = consignments;
        this.lines = lines;
        this.items = items;
        this.goods = goods;
        this.posting = posting;
        this.clock = clock;
    }

    /** Finds the meaning of a code in the centre: goods, or a destination; empty for an unknown code. */
    Optional<GoodsMeaning> find(Intake intake, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), intake.centre()));
    }

    /** Finds an item by its SKU, for a choice on the page. */
    Optional<Item> item(Sku sku) {
        return database.read(handle -> Skus.find(handle, sku));
    }

    /** True for a line of goods weighed in grams, with one gram per scan; false if the line does not exist. */
    boolean isWeighed(Intake intake, long line) {
        return database.read(handle -> dao(handle)
                .line(intake.consignment().id(), line)
                .filter(each -> each.unitsEach() == 1)
                .map(each -> Skus.get(handle, each.sku()))
                .filter(item -> item.facts().unit() == Unit.G)
                .isPresent());
    }

    /**
     * Attaches an unknown code to an existing or new item and receives the goods scanned with it, in one transaction.
     *
     * @return the medicine that needs a lot and an expiry date first; in this case only the code is attached
     * @throws org.sklad.goods.catalogue.IdentifierTaken if the code means another item
     */
    Optional<Item> attach(IdempotencyKey claim, UUID id, CodeMeaning meaning, Operator by) {
        Intake seen = consignments.intake(id, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(1);
        Work<Boolean> known = meaning.facts()
                .map(facts -> items.adding(meaning.sku(), facts, List.of(meaning.identifier()), by))
                .orElseGet(() -> items.attaching(meaning.sku(), meaning.identifier(), by));
        database.once(claim, now, handle -> {
            known.run(handle);
            if (medicineWithoutLot(handle, meaning, seen.centre()).isEmpty()) {
                Document document = Document.now(seen.consignment().id(), by, now);
                lines.receive(handle, claim, seen.open(handle), List.of(meaning.oneScan()), "", codes, document, today);
            }
        });
        return database.read(handle -> medicineWithoutLot(handle, meaning, seen.centre()));
    }

    private Optional<Item> medicineWithoutLot(Handle handle, CodeMeaning meaning, CentreCode centre) {
        return Optional.of(Skus.get(handle, meaning.sku()))
                .filter(Item::isMedicine)
                .filter(any -> !tellsLot(handle, meaning.code(), centre));
    }

    /** Records an unknown code until goods are received in its place. */
    void keepUnknown(Intake intake, String code) {
        Instant now = clock.instant();
        Consignment consignment = intake.consignment();
        String kept = code.substring(0, Math.min(code.length(), UnknownCodeDao.MOST));
        database.write(handle -> {
            unknown(handle).scanned(consignment.id(), consignment.lastLine(), kept, now);
            return kept;
        });
    }

    /** Records that an item was received by name directly after a scan of an unknown code. */
    void receivedByName(Intake intake, Item item) {
        Consignment consignment = intake.consignment();
        database.write(handle -> {
            unknown(handle).received(consignment.id(), consignment.lastLine(), item.sku());
            return item;
        });
    }

    private static UnknownCodeDao unknown(Handle handle) {
        return handle.attach(UnknownCodeDao.class);
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }

    private boolean tellsLot(Handle handle, RawCode code, CentreCode centre) {
        return goods.find(handle, code.text(), centre)
                .flatMap(Recognised::of)
                .filter(Recognised::tellsLot)
                .isPresent();
    }
}
