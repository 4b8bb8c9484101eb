package org.sklad.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.Randomness;
import org.sklad.stock.Document;
import org.sklad.stock.Lot;
import org.sklad.stock.LotCodes;
import org.sklad.stock.LotKey;
import org.sklad.stock.MovementKind;
import org.sklad.stock.Origin;
import org.sklad.stock.Place;
import org.sklad.stock.Received;
import org.sklad.stock.StockLedger;

/** Writes lines of a consignment down, with the movements that they are in the ledger, in the caller's transaction. */
final class ReceiptPosting {
    private final StockLedger ledger;
    private final Randomness randomness;

    ReceiptPosting(StockLedger ledger, Randomness randomness) {
        this.ledger = ledger;
        this.randomness = randomness;
    }

    /** Codes for the lots of so many lines; made before the transaction, in which nothing random is made. */
    List<LotCodes> codes(int lines) {
        return Stream.generate(() -> LotCodes.random(randomness)).limit(lines).toList();
    }

    /**
     * Receives lines.
     *
     * @param act the id under which they came
     * @throws ConsignmentComplete when nothing is added any more
     */
    void receive(
            Handle handle,
            Consignment consignment,
            UUID act,
            List<ResolvedLine> lines,
            List<LotCodes> codes,
            Document document) {
        int last = dao(handle)
                .takeNumbers(consignment.id(), lines.size())
                .orElseThrow(() -> new ConsignmentComplete(consignment.reference()));
        Origin origin = new Origin(consignment.donor(), consignment.fundingSource(), "");
        int first = last - lines.size() + 1;
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResolvedLine line = lines.get(i);
            received.add(new Received(
                    first + i,
                    new LotKey(line.item().sku(), line.number(), line.expiresOn(), origin),
                    line.unitValue(),
                    codes.get(i),
                    Place.loose(line.location()),
                    line.quantity()));
        }
        List<Lot> lots = ledger.receive(handle, document, MovementKind.RECEIPT, received);
        List<KeptLine> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResolvedLine line = lines.get(i);
            rows.add(new KeptLine(
                    first + i,
                    line.item().sku(),
                    lots.get(i).code(),
                    line.location().id(),
                    line.unitsEach(),
                    line.times()));
        }
        dao(handle).insertLines(consignment.id(), act, rows, document.by().id(), document.recordedAt());
    }

    /** Takes back a line that stands. */
    void takeBack(Handle handle, UUID id, long line, Document document) {
        ledger.reverse(handle, document, id, Set.copyOf(dao(handle).markReversed(id, line, document.recordedAt())));
    }

    /** Takes back what stands of a line and of those before it that are of the same lot, place and pack. */
    void takeBackAlike(Handle handle, UUID id, long last, Document document) {
        ledger.reverse(
                handle, document, id, Set.copyOf(dao(handle).markAlikeReversed(id, last, document.recordedAt())));
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }
}
