package org.sklad.goods.bags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Completion of a reconciliation in its transaction: corrects differences, moves goods back and stores the lines. */
final class Completion {
    private final Handle handle;
    private final StockLedger ledger;
    private final Adjustments adjustments;
    private final Document document;
    private final Reconciliation reconciliation;
    private final Location bag;
    private final Location back;

    Completion(
            Handle handle,
            Locations locations,
            StockLedger ledger,
            Adjustments adjustments,
            Document document,
            Reconciliation reconciliation) {
        this.handle = handle;
        this.ledger = ledger;
        this.adjustments = adjustments;
        this.document = document;
        this.reconciliation = reconciliation;
        this.bag = locations.getById(handle, reconciliation.bagId());
        this.back = locations.get(handle, reconciliation.centre(), reconciliation.returnsTo());
    }

    /**
     * Completes the reconciliation.
     *
     * @param prefix prefix of the fields of a reason, with {@code %d} for its index
     * @param ids ids for the adjustments, one for each reason
     */
    void run(IdempotencyKey claim, List<DifferenceReason> reasons, String prefix, List<UUID> ids) {
        List<BagLine> lines = BagContents.of(handle, reconciliation);
        requireExplained(lines, reasons, prefix);
        List<CompletedRow> rows = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BagLine line = lines.get(i);
            Optional<Integer> reason = place(line, reasons);
            reason.ifPresent(at -> correct(claim, line, reasons.get(at).reason(), ids.get(at)));
            rows.add(CompletedRow.of(
                    i + 1, line, reason.map(at -> reasons.get(at).reason()), reason.map(ids::get)));
            line.counted()
                    .filter(units -> units > 0)
                    .ifPresent(units -> moved.add(new Moved(
                            rows.size(), line.lot(), new Place(bag, line.box()), new Place(back, line.box()), units)));
        }
        ledger.move(handle, document, MovementKind.PUT_AWAY, moved);
        ReconciliationDao dao = handle.attach(ReconciliationDao.class);
        dao.removeAll(reconciliation.id());
        dao.insertAll(reconciliation.id(), rows);
        dao.stamp(reconciliation.id(), reconciliation.bagId());
    }

    private void correct(IdempotencyKey claim, BagLine line, Reason reason, UUID id) {
        Document adjustment = Document.now(id, document.by(), document.recordedAt());
        Correction correction = new Correction(
                reconciliation.centre(), reconciliation.bag(), line.lot(), line.box(), line.difference(), reason, "");
        adjustments.post(handle, adjustment, claim, correction);
    }

    /** Index of the reason for the line. */
    private static Optional<Integer> place(BagLine line, List<DifferenceReason> reasons) {
        for (int i = 0; i < reasons.size(); i++) {
            if (line.isAt(reasons.get(i).lot(), reasons.get(i).box())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void requireExplained(List<BagLine> lines, List<DifferenceReason> reasons, String prefix) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            fault(lines, reasons, i, String.format(prefix, i)).ifPresent(errors::add);
        }
        long unexplained = lines.stream()
                .filter(line -> line.difference() != 0 && place(line, reasons).isEmpty())
                .count();
        if (unexplained > 0) {
            errors.add(new FieldError("reasons", Message.of("bags.bag.reason-needed", unexplained)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static Optional<FieldError> fault(
            List<BagLine> lines, List<DifferenceReason> reasons, int at, String field) {
        DifferenceReason wanted = reasons.get(at);
        Optional<BagLine> line = lines.stream()
                .filter(each -> each.isAt(wanted.lot(), wanted.box()))
                .findFirst();
        boolean first = line.flatMap(each -> place(each, reasons))
                .filter(found -> found == at)
                .isPresent();
        long difference = line.map(BagLine::difference).orElse(0L);
        if (!first || difference == 0 || difference != wanted.difference()) {
            return Optional.of(new FieldError(field + "difference", Message.of("bags.bag.differs-otherwise")));
        }
        if (difference > 0 && !wanted.reason().allowsMore()) {
            return Optional.of(new FieldError(field + "reason", Message.of("bags.bag.only-missing")));
        }
        return difference < 0 && !wanted.reason().allowsLess()
                ? Optional.of(new FieldError(field + "reason", Message.of("bags.bag.only-found")))
                : Optional.empty();
    }
}
