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

/** Writes lines of a consignment down, with the movements that they are in the ledger, in the caller's transaction. */
public final class ReceiptPosting {
    private final StockLedger ledger;
    private final Randomness randomness;
    private final KeyedHash packHash;
    private final MedicineGate gate;

    /**
     * @param packHash for the serial numbers of packs, of which nothing else is kept
     * @param gate what is asked of medicines
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

    /** Codes for the lots of so many lines; made before the transaction, in which nothing random is made. */
    List<LotCodes> codes(int lines) {
        return Stream.generate(() -> LotCodes.random(randomness)).limit(lines).toList();
    }

    /**
     * Receives lines; what is refused among them is written down, and nothing of it comes in.
     *
     * @param act the id under which they came
     * @return the number of the last
     * @throws Refused if nothing is added any more
     * @throws InvalidFields when one of the packs was received before, or what was found in a sack is to be refused
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

    /** A line that comes in, with its number in the consignment. */
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

    /** The sack is here already: what is no good in it is damaged, or nothing. */
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

    /** What the packing list said that it is worth, where the line says nothing. */
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

    /** Says nothing of where it was received: that may be a centre which the operator does not see. */
    private void keep(Handle handle, ScannedPack pack, UUID id, int line) {
        if (packs(handle).insert(packHash.of(pack.text()), id, line) == 0) {
            throw new InvalidFields(pack.field(), Message.of("receiving.pack-again"));
        }
    }

    /** Takes back a line that stands; its packs may come again. */
    void takeBack(Handle handle, UUID id, long line, Document document) {
        free(handle, id, reverse(handle, id, dao(handle).markReversed(id, line, document.recordedAt()), document));
    }

    /** Takes back what stands of a line and of those before it that are of the same lot, place and pack. */
    void takeBackAlike(Handle handle, UUID id, long last, Document document) {
        free(handle, id, reverseAlike(handle, id, last, document));
    }

    /** As {@link #takeBackAlike}, when the goods are received otherwise: their packs are to be kept by the line that follows. */
    List<Integer> reverseAlike(Handle handle, UUID id, long last, Document document) {
        return reverse(handle, id, dao(handle).markAlikeReversed(id, last, document.recordedAt()), document);
    }

    private List<Integer> reverse(Handle handle, UUID id, List<Integer> lines, Document document) {
        ledger.reverse(handle, document, id, Set.copyOf(lines));
        return lines;
    }

    /** Lets packs come again that belong to lines which do not stand any more. */
    static void free(Handle handle, UUID id, List<Integer> lines) {
        packs(handle).delete(id, lines);
    }

    /** Lets a line hold the packs of those that it stands for now. */
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
