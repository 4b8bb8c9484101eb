package org.sklad.transfers;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.sklad.access.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centre;
import org.sklad.centres.Location;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.Message;
import org.sklad.stock.Good;
import org.sklad.stock.ItemStock;
import org.sklad.stock.ItemStockFilter;
import org.sklad.stock.Movement;
import org.sklad.stock.Stock;

/** Decides what one entry of the scan mode is: a number, a shelf, goods, words. */
final class MoveScan {
    private static final int CANDIDATES = 30;

    private final Moves moves;
    private final Stock stock;

    MoveScan(Moves moves, Stock stock) {
        this.moves = moves;
        this.stock = stock;
    }

    MoveOutcome take(Claim claim, MoveView view, Centre centre, MoveScanForm form, String to, Operator by) {
        Move move = view.move();
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long each = form.unitsEach();
            long quantity = Math.min(NewMoveLine.MOST, Math.max(1, number.get()) * each);
            moves.restate(claim, move.id(), new LinkedHashSet<>(form.lastLines()), quantity, by);
            return MoveOutcome.of("ok", each, to);
        }
        if (form.item() != null) {
            long quantity = form.quantity() == null ? 1 : form.quantity();
            moves.add(
                    claim,
                    move.id(),
                    NewMoveLine.of(new Sku(form.item()), quantity).to(to),
                    by);
            return MoveOutcome.of("ok", 1, to);
        }
        return form.code() == null ? MoveOutcome.nothing(to) : scanned(claim, view, centre, form.code(), to, by);
    }

    private MoveOutcome scanned(Claim claim, MoveView view, Centre centre, RawCode code, String to, Operator by) {
        Move move = view.move();
        Optional<Good> good = moves.find(move.centre(), code);
        if (good.isPresent() && good.get() instanceof Good.OfLocation place) {
            return goesTo(place.location(), move, to, by);
        }
        if (good.isPresent() && good.get() instanceof Good.OfBox box) {
            return MoveOutcome.said(
                    "refused", Message.of("transfers.is-box", box.box().toString()), to);
        }
        if (good.isPresent() && good.get() instanceof Good.Faulty faulty) {
            return MoveOutcome.said("refused", faulty.fault(), to);
        }
        if (good.isEmpty()) {
            return unknown(code, centre, move, to, by);
        }
        moves.add(claim, move.id(), NewMoveLine.of(code).to(to), by);
        boolean again = view.live().stream()
                .max(Comparator.comparingInt(Movement::line))
                .filter(last -> isOf(last, good.get()))
                .isPresent();
        return MoveOutcome.of(again ? "twice" : "ok", each(good.get()), to);
    }

    private static MoveOutcome goesTo(Location location, Move move, String before, Operator by) {
        if (!location.kind().isReal() || location.code().equals(move.from())) {
            return MoveOutcome.said(
                    "refused",
                    Message.of("transfers.not-there", location.address().toString(), before),
                    before);
        }
        return MoveOutcome.said(
                "ok",
                Message.of("transfers.goes-to-now", location.name(by.language())),
                location.code().value());
    }

    private static boolean isOf(Movement line, Good good) {
        if (good instanceof Good.OfLot lot) {
            return lot.lot().code().equals(line.lot());
        }
        return good instanceof Good.OfItem item && item.item().sku().equals(line.sku());
    }

    private static long each(Good good) {
        if (good instanceof Good.OfLot lot) {
            return lot.quantity();
        }
        return good instanceof Good.OfItem item ? item.quantity() : 1;
    }

    private MoveOutcome unknown(RawCode code, Centre centre, Move move, String to, Operator by) {
        String text = code.text().strip();
        boolean words =
                code.scanned() instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        if (!words) {
            return MoveOutcome.said(
                    "refused",
                    Message.of("transfers.no-goods", code.shown(), move.centre().value()),
                    to);
        }
        ItemStockFilter filter = new ItemStockFilter(Optional.of(move.from()), Optional.empty(), text);
        List<Sku> found = stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
        return found.isEmpty()
                ? MoveOutcome.said(
                        "refused",
                        Message.of("transfers.none-found", text, move.centre().value() + "/" + move.from()),
                        to)
                : MoveOutcome.choice(text, moves.items(found), to);
    }
}
