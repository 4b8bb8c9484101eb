package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.LineResolution;
import org.sklad.goods.intake.Question;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Lines of consignments and of sortings: receives them one by one as they are scanned, changes their quantities, reverses them. The
 * cost of each action does not grow with the number of lines. Quantities are smallest units. An id means a consignment or a sorting
 * ({@link Intake}). Matching lines have the same lot, place, pack and condition.
 */
public final class ConsignmentLines {
    private final Database database;
    private final Consignments consignments;
    private final Locations locations;
    private final Goods goods;
    private final ReceiptPosting posting;
    private final InstantSource clock;

    ConsignmentLines(
            Database database,
            Consignments consignments,
            Locations locations,
            ReceiptPosting posting,
            InstantSource clock) {
        this.database = database;
        this.consignments = consignments;
        this.locations = locations;
        this.goods = new Goods(locations, clock);
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * Receives lines into an open consignment or sorting.
     *
     * @param prefix prefix of the field names of a line, as in {@link LineResolution#toReceive}
     * @throws Refused if the consignment is complete, or the sorting was reversed
     */
    public boolean receive(IdempotencyKey claim, UUID id, List<Incoming> lines, String prefix, Operator by) {
        Intake seen = consignments.intake(id, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(lines.size());
        return database.once(
                claim,
                now,
                handle -> receive(
                        handle, claim, seen.open(handle), lines, prefix, codes, document(seen, by, now), today));
    }

    /** Receives lines in the caller's transaction. */
    void receive(
            Handle handle,
            IdempotencyKey claim,
            Intake intake,
            List<Incoming> lines,
            String prefix,
            List<LotCodes> codes,
            Document document,
            LocalDate today) {
        Location usual = locations.getById(handle, intake.location());
        List<ResolvedLine> resolved = resolution(handle, intake, today).toReceive(lines, usual, prefix);
        posting.receive(handle, intake, claim.id(), resolved, codes, document);
    }

    private LineResolution resolution(Handle handle, Intake intake, LocalDate today) {
        return new LineResolution(handle, locations, goods, intake.centre(), today, posting.gate());
    }

    /** Lines of a sorting are lines of its consignment. */
    private static Document document(Intake intake, Operator by, Instant now) {
        return Document.now(intake.consignment().id(), by, now);
    }

    /**
     * Changes the quantity or the lot of a line and its matching earlier lines. Reverses and receives them again, or only receives
     * the rest if just the quantity grew.
     *
     * @param last latest of the lines that the operator saw as one
     * @throws Refused if the line was reversed in the meantime
     */
    public boolean restate(IdempotencyKey claim, UUID into, long last, Restatement wanted, Operator by) {
        return anew(claim, into, last, counted -> wanted, by);
    }

    /**
     * Changes the location of a line and its matching earlier lines, for example from the store to a shelf.
     *
     * @param last latest of the lines that the operator saw as one
     * @param location location code within the centre
     * @throws Refused if the line was reversed in the meantime
     */
    public boolean place(IdempotencyKey claim, UUID into, long last, LocationCode location, Operator by) {
        return anew(claim, into, last, counted -> Restatement.placed(counted, location.value()), by);
    }

    /**
     * Replaces a line and its matching earlier lines.
     *
     * @param change new content of the lines, given their number of scans
     */
    private boolean anew(IdempotencyKey claim, UUID into, long last, LongFunction<Restatement> change, Operator by) {
        Intake seen = consignments.intake(into, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(1);
        return database.once(claim, now, handle -> {
            Intake intake = seen.open(handle);
            UUID id = intake.consignment().id();
            ConsignmentLine line = live(handle, intake, last);
            long counted = dao(handle).timesAlike(id, last);
            Restatement wanted = change.apply(counted);
            Document document = document(intake, by, now);
            boolean more = wanted.isOnlyMore(counted);
            List<Integer> replaced = more ? List.of() : posting.reverseAlike(handle, id, last, document);
            Location usual = locations.getById(handle, intake.location());
            List<ResolvedLine> resolved = resolution(handle, intake, today)
                    .toReceive(List.of(more ? wanted.more(line, counted) : wanted.all(line)), usual, "")
                    .stream()
                    .map(each -> wanted.counted(each, line))
                    .toList();
            int anew = posting.receive(handle, intake, claim.id(), resolved, codes, document);
            ReceiptPosting.movePacks(handle, id, replaced, anew);
        });
    }

    /** Marks scans of a line and its matching earlier lines as damaged or refused, as {@link #correct} does. */
    public boolean inspect(IdempotencyKey claim, UUID into, long last, long times, Inspection found, Operator by) {
        return correct(claim, into, last, Restatement.found(times, found), by);
    }

    /**
     * Corrects the lot or the condition of scans of a line and its matching earlier lines: reverses them and receives them again.
     * Damaged goods go into quarantine; refused goods leave stock.
     *
     * @param last latest of the lines that the operator saw as one
     * @param part the scans to correct; the others stay as they are
     * @throws InvalidFields if the lines have fewer scans, or a reason is missing
     * @throws Refused if the line was reversed in the meantime
     */
    boolean correct(IdempotencyKey claim, UUID into, long last, Restatement part, Operator by) {
        Intake seen = consignments.intake(into, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(2);
        return database.once(claim, now, handle -> {
            Intake intake = seen.open(handle);
            UUID id = intake.consignment().id();
            ConsignmentLine line = live(handle, intake, last);
            long counted = dao(handle).timesAlike(id, last);
            if (part.times() > counted) {
                throw new InvalidFields("times", Message.of("platform.field.between", 1, counted));
            }
            Document document = document(intake, by, now);
            List<Integer> replaced = posting.reverseAlike(handle, id, last, document);
            List<ResolvedLine> resolved = new ArrayList<>();
            Location usual = locations.getById(handle, intake.location());
            LineResolution resolution = resolution(handle, intake, today);
            for (Restatement each : part.parted(counted)) {
                resolution
                        .toReceive(List.of(each.all(line)), usual, "")
                        .forEach(goods -> resolved.add(each.counted(goods, line)));
            }
            int anew = posting.receive(handle, intake, claim.id(), resolved, codes, document);
            if (part.times() == counted
                    && part.found().filter(Inspection::isRefused).isPresent()) {
                ReceiptPosting.free(handle, id, replaced);
            } else {
                ReceiptPosting.movePacks(handle, id, replaced, anew);
            }
        });
    }

    /**
     * Reverses a line, also a refused one, and each of its movements. The consignment may be complete.
     *
     * @throws Refused if the line was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left; it contains the quantity left
     */
    public boolean undo(IdempotencyKey claim, UUID id, long line, Operator by) {
        return undo(claim, id, line, by, posting::takeBack);
    }

    /** Reverses a line as {@link #undo} does, together with its matching earlier lines. */
    public boolean undoAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        return undo(claim, id, last, by, posting::takeBackAlike);
    }

    /**
     * Reverses one scan of a line and its matching earlier lines. A pack with a serial number can be received again only if the
     * latest line is one scan.
     *
     * @param last latest of the lines that the operator saw as one
     */
    public boolean undoOne(IdempotencyKey claim, UUID into, long last, Operator by) {
        UUID id = consignments.intake(into, by).consignment().id();
        boolean single = database.read(
                handle -> dao(handle).line(id, last).orElseThrow(NotFound::new).times() == 1);
        return single
                ? undo(claim, into, last, by)
                : anew(claim, into, last, counted -> Restatement.times(counted - 1), by);
    }

    private interface TakingBack {
        void run(Handle handle, UUID id, long line, Document document);
    }

    private boolean undo(IdempotencyKey claim, UUID into, long line, Operator by, TakingBack takingBack) {
        UUID id = consignments.intake(into, by).consignment().id();
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).refusedLine(id, line).isPresent()) {
                takeRefusalBack(handle, id, line, now);
            } else {
                live(handle, id, line);
                takingBack.run(handle, id, line, Document.now(id, by, now));
            }
        });
    }

    /** Refused goods are not in stock, so the ledger has nothing to reverse. */
    private static void takeRefusalBack(Handle handle, UUID id, long line, Instant now) {
        if (dao(handle).markRefusedReversed(id, line, now) == 0) {
            throw Refused.conflict("receiving.line-taken-back", line);
        }
    }

    private static ConsignmentLine live(Handle handle, Intake intake, long line) {
        ConsignmentLine found = live(handle, intake.consignment().id(), line);
        if (!found.sorting().equals(intake.ofSorting())) {
            throw new NotFound();
        }
        return found;
    }

    private static ConsignmentLine live(Handle handle, UUID id, long line) {
        ConsignmentLine found = dao(handle).line(id, line).orElseThrow(NotFound::new);
        if (found.reversed()) {
            throw Refused.conflict("receiving.line-taken-back", line);
        }
        return found;
    }

    /** Finds the latest line of an item that is not reversed. */
    public Optional<ConsignmentLine> latest(Intake intake, Sku sku) {
        return database.read(handle -> dao(handle).latest(intake.consignment().id(), intake.ofSorting(), sku));
    }

    /** Lists received lines and undone ones, grouped by lot, place, pack and condition, latest first. */
    ScannedList list(Intake intake, long before, int most) {
        return database.read(handle -> intake.goods(handle, true, before, most));
    }

    /** All sizes of a style in their order, with the number received of each; no sizes for an unknown style. */
    Question.Sizes sizes(Intake intake, StyleCode style) {
        UUID id = intake.consignment().id();
        return database.read(handle -> {
            Map<Sku, Long> counted = new HashMap<>();
            handle.attach(UnknownCodeDao.class)
                    .counted(id, intake.ofSorting(), style)
                    .forEach(each -> counted.put(each.sku(), each.quantity()));
            return new Question.Sizes(style, Items.ofStyle(handle, style), counted);
        });
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }
}
