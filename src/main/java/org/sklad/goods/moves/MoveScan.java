package org.sklad.goods.moves;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;

/** Interprets an entry of the scan mode: a number, a shelf, goods or words. */
final class MoveScan {
    private final MoveLines lines;
    private final ScannedWords words;

    MoveScan(MoveLines lines, Stock stock) {
        this.lines = lines;
        this.words = new ScannedWords(lines, stock);
    }

    /**
     * Handles one entry.
     *
     * @param location current destination of scanned goods
     */
    ScanOutcome<MoveChoice> take(
            IdempotencyKey claim, Move move, Centre centre, MoveScanForm form, String location, Operator by) {
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long each = form.unitsEach();
            long quantity = Math.min(NewMoveLine.MOST, Math.max(1, number.get()) * each);
            lines.restate(claim, move.id(), form.lastMovement(), quantity, by);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).withEach(each);
        }
        if (form.item() != null) {
            long quantity = form.quantity() == null ? 1 : form.quantity();
            Sku item = new Sku(form.item());
            NewMoveLine line = NewMoveLine.of(item, quantity).to(form.places().of(item, location));
            lines.add(claim, move.id(), line, by);
            return ScanOutcome.of(ScanResult.OK, location);
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, location)
                : scanned(claim, move, centre, form, form.code(), location, by);
    }

    private ScanOutcome<MoveChoice> scanned(
            IdempotencyKey claim,
            Move move,
            Centre centre,
            MoveScanForm form,
            RawCode code,
            String location,
            Operator by) {
        Optional<GoodsMeaning> good = lines.find(move.centre(), code);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            return goesTo(place.location(), move, location, by);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfBox box) {
            lines.add(claim, move.id(), NewMoveLine.of(code).to(location), by);
            return ScanOutcome.said(
                    ScanResult.OK, Message.of("moves.box-carried", box.box().grouped()), location);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), location);
        }
        if (good.isEmpty()) {
            return words.ask(code, centre, move.from(), location, by);
        }
        Optional<MovedKind> before = lines.latest(move.id());
        String to = good.flatMap(MoveScan::item)
                .map(item -> form.places().of(item, location))
                .orElse(location);
        lines.add(claim, move.id(), NewMoveLine.of(code).to(to), by);
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.<MoveChoice>of(again ? ScanResult.TWICE : ScanResult.OK, location)
                .withEach(each(good.get()));
    }

    private static ScanOutcome<MoveChoice> goesTo(Location place, Move move, String before, Operator by) {
        return !place.kind().isReal() || place.code().equals(move.from())
                ? ScanOutcome.refused(
                        Message.of("moves.not-there", place.address().toString(), before), before)
                : ScanOutcome.goTo(
                        Message.of("stock.scan.goes-to-now", place.name(by.language())),
                        place.code().value());
    }

    private static Optional<Sku> item(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(lot.item().sku());
        }
        return good instanceof GoodsMeaning.OfItem item
                ? Optional.of(item.item().sku())
                : Optional.empty();
    }

    private static boolean isOf(MovedKind last, GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return lot.lot().code().equals(last.lot());
        }
        return good instanceof GoodsMeaning.OfItem item && item.item().sku().equals(last.sku());
    }

    private static long each(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return lot.quantity();
        }
        return good instanceof GoodsMeaning.OfItem item ? item.quantity() : 1;
    }
}
