package org.sklad.goods.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.intake.RefusedLine;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.intake.ScannedPack;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Stores lines of a consignment and posts their movements, in the caller's transaction. */
public final class ReceiptPosting {
    private final StockLedger ledger;
    private final Randomness randomness;
    private final KeyedHash packHash;
    private final MedicineGate gate;

    /**
     * Creates the posting.
     *
     * @param packHash hash for the serial numbers of packs; only the hash is stored
     * @param gate conditions for receiving medicines
     */
    ReceiptPosting(StockLedger ledger, Randomness randomness, KeyedHash packHash, MedicineGate gate) {
        this.ledger = ledger;
        this.randomness = randomness;
        this.packHash = packHash;
        this.gate = gate;
    }

    MedicineGate gate() {
        return gate;
    }

    /**
     * Creates codes for the lots of the lines. The caller does so before the transaction, because random values are not made in
     * one.
     */
    List<LotCodes> codes(int lines) {
        return Stream.generate(() -> LotCodes.random(randomness)).limit(lines).toList();
    }

    /**
     * Receives lines. Refused lines are stored without movements.
     *
     * @param act id of the request
     * @return number of the last line
     * @throws Refused if the consignment is complete
     * @throws InvalidFields if a pack was received before, or goods found in a sack are to be refused
     */
    int receive(
            Handle handle, Intake intake, UUID act, List<ResolvedLine> lines, List<LotCodes> codes, Document document) {
        Consignment consignment = intake.consignment();
        int last = intake.sorting().isPresent()
                ? dao(handle).takeNumbersToSort(consignment.id(), lines.size())
                : dao(handle)
                        .takeNumbers(consignment.id(), lines.size())
                        .orElseThrow(() -> Refused.conflict("receiving.complete-already", consignment.reference()));
        int first = last - lines.size() + 1;
        List<Numbered> received = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResolvedLine line = lines.get(i);
            if (line.inspection().isRefused()) {
                requireAsItCame(intake);
                refused.add(refused(first + i, line));
            } else {
                received.add(new Numbered(first + i, line, codes.get(i)));
            }
        }
        if (!received.isEmpty()) {
            post(handle, intake, act, received, document);
        }
        dao(handle).insertRefused(consignment.id(), act, refused, document.by().id(), document.recordedAt());
        return last;
    }

    /** A line to receive, with its number in the consignment. */
    private record Numbered(int number, ResolvedLine line, LotCodes codes) {}

    private static RefusedLine refused(int number, ResolvedLine line) {
        return new RefusedLine(
                number,
                line.item().sku(),
                line.number(),
                line.expiresOn(),
                line.quantity(),
                line.inspection().reason(),
                false);
    }

    /** A sack is already in stock. Bad goods in it are received as damaged or left out, but cannot be refused. */
    private static void requireAsItCame(Intake intake) {
        if (intake.sorting().isPresent()) {
            throw new InvalidFields("condition", Message.of("receiving.sorting.not-refused"));
        }
    }

    private void post(Handle handle, Intake intake, UUID act, List<Numbered> lines, Document document) {
        Consignment consignment = intake.consignment();
        Origin origin = intake.origin();
        boolean announced = intake.sorting().isEmpty() && dao(handle).isAnnounced(consignment.id());
        List<Received> received = new ArrayList<>();
        for (Numbered each : lines) {
            ResolvedLine line = each.line();
            Optional<Money> value = announced
                    ? line.unitValue().or(() -> announcedValue(handle, consignment.id(), line))
                    : line.unitValue();
            received.add(new Received(
                    each.number(),
                    new LotKey(line.item().sku(), line.number(), line.expiresOn(), origin),
                    value,
                    each.codes(),
                    line.to(),
                    line.quantity()));
        }
        List<Lot> lots = ledger.receive(handle, document, MovementKind.RECEIPT, received);
        List<KeptLine> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(kept(lines.get(i), lots.get(i)));
        }
        dao(handle)
                .insertLines(
                        consignment.id(),
                        intake.ofSorting(),
                        act,
                        rows,
                        document.by().id(),
                        document.recordedAt());
        for (Numbered each : lines) {
            each.line().pack().ifPresent(pack -> keep(handle, pack, consignment.id(), each.number()));
        }
    }

    /** Value on the packing list, for a line without one. */
    private static Optional<Money> announcedValue(Handle handle, UUID id, ResolvedLine line) {
        return dao(handle).valued(id, line.item().sku(), line.number()).flatMap(ExpectedLine::value);
    }

    private static KeptLine kept(Numbered each, Lot lot) {
        ResolvedLine line = each.line();
        return new KeptLine(
                each.number(),
                line.item().sku(),
                lot.code(),
                line.to().location().id(),
                line.to().box(),
                line.unitsEach(),
                line.times(),
                line.inspection().condition(),
                line.inspection().reason());
    }

    /** The error does not name the place of the first receipt, because it may be in a centre that the operator does not see. */
    private void keep(Handle handle, ScannedPack pack, UUID id, int line) {
        if (packs(handle).insert(packHash.of(pack.text()), id, line) == 0) {
            throw new InvalidFields(pack.field(), Message.of("receiving.pack-again"));
        }
    }

    /** Reverses a line and allows its packs to be received again. */
    void takeBack(Handle handle, UUID id, long line, Document document) {
        free(handle, id, reverse(handle, id, dao(handle).markReversed(id, line, document.recordedAt()), document));
    }

    /** Reverses a line and its matching earlier lines, and allows their packs to be received again. */
    void takeBackAlike(Handle handle, UUID id, long last, Document document) {
        free(handle, id, reverseAlike(handle, id, last, document));
    }

    /** Reverses lines like {@link #takeBackAlike}, but keeps their packs for the line that replaces them. */
    List<Integer> reverseAlike(Handle handle, UUID id, long last, Document document) {
        return reverse(handle, id, dao(handle).markAlikeReversed(id, last, document.recordedAt()), document);
    }

    private List<Integer> reverse(Handle handle, UUID id, List<Integer> lines, Document document) {
        ledger.reverse(handle, document, id, Set.copyOf(lines));
        return lines;
    }

    /** Allows the packs of reversed lines to be received again. */
    static void free(Handle handle, UUID id, List<Integer> lines) {
        packs(handle).delete(id, lines);
    }

    /** Assigns the packs of replaced lines to their replacement. */
    static void movePacks(Handle handle, UUID id, List<Integer> from, int to) {
        packs(handle).move(id, from, to);
    }

    private static PackDao packs(Handle handle) {
        return handle.attach(PackDao.class);
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }
}
