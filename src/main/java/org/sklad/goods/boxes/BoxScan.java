package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;

/** Interprets one entry of a box's scan mode: a number, the box's new shelf, another box, goods, or words. */
final class BoxScan {
    private static final int CANDIDATES = 30;

    private final BoxActs boxes;
    private final Stock stock;
    private final Centres centres;

    BoxScan(BoxActs boxes, Stock stock, Centres centres) {
        this.boxes = boxes;
        this.stock = stock;
        this.centres = centres;
    }

    ScanOutcome<BoxQuestion> take(IdempotencyKey claim, Box box, BoxScanForm form, Operator by) {
        String at = box.location().value();
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long each = form.unitsEach();
            boxes.restate(claim, box.code(), form.lastMovement(), Math.max(1, number.get()) * each, by);
            return ScanOutcome.<BoxQuestion>of(ScanResult.OK, at).withEach(each);
        }
        if (form.pour() != null) {
            boxes.fill(claim, box.code(), GoodsFields.box(form.pour(), "pour"), List.of(), "", by);
            return ScanOutcome.said(ScanResult.OK, Message.of("boxes.poured", form.pour()), at);
        }
        if (form.item() != null) {
            fill(claim, box, GoodsLine.of(new Sku(form.item()), form.units()), by);
            return ScanOutcome.of(ScanResult.OK, at);
        }
        return form.code() == null ? ScanOutcome.of(ScanResult.NOTHING, at) : scanned(claim, box, form.code(), at, by);
    }

    private void fill(IdempotencyKey claim, Box box, GoodsLine line, Operator by) {
        boxes.fill(claim, box.code(), Optional.empty(), List.of(line), "", by);
    }

    private ScanOutcome<BoxQuestion> scanned(IdempotencyKey claim, Box box, RawCode code, String at, Operator by) {
        Optional<GoodsMeaning> good = boxes.find(box, code);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            boxes.carry(claim, box.code(), place.location().code().value(), by);
            return ScanOutcome.said(
                    ScanResult.OK,
                    Message.of("boxes.stands-now", place.location().name(by.language())),
                    place.location().code().value());
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfBox other) {
            return other(box, other, at, by);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), at);
        }
        if (good.isEmpty()) {
            return unknown(code, box, at, by);
        }
        Optional<BoxedLot> before = boxes.get(box.code(), by).lots().stream().findFirst();
        fill(claim, box, GoodsLine.of(code), by);
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.<BoxQuestion>of(again ? ScanResult.TWICE : ScanResult.OK, at)
                .withEach(each(good.get()));
    }

    private ScanOutcome<BoxQuestion> other(Box box, GoodsMeaning.OfBox other, String at, Operator by) {
        if (other.box().equals(box.code())) {
            return ScanOutcome.refused(Message.of("boxes.is-this"), at);
        }
        if (!other.location().id().equals(box.locationId())) {
            return ScanOutcome.refused(
                    Message.of(
                            "boxes.other-elsewhere", other.location().address().toString()),
                    at);
        }
        return ScanOutcome.asks(
                new BoxQuestion.Pour(
                        other.box(), boxes.get(other.box(), by).lots().size()),
                at);
    }

    private static boolean isOf(BoxedLot last, GoodsMeaning good) {
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

    private ScanOutcome<BoxQuestion> unknown(RawCode code, Box box, String at, Operator by) {
        String text = code.text().strip();
        boolean words =
                code.scanned() instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        if (!words) {
            return ScanOutcome.refused(
                    Message.of("stock.line.no-goods", code.shown(), box.centre().value()), at);
        }
        Centre centre = centres.get(box.centre());
        ItemStockFilter filter = new ItemStockFilter(Optional.of(box.location()), Optional.empty(), text);
        Set<Sku> found = stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .collect(Collectors.toSet());
        return found.isEmpty()
                ? ScanOutcome.refused(Message.of("boxes.none-found", text, box.address()), at)
                : ScanOutcome.asks(new BoxQuestion.Which(text, boxes.items(found)), at);
    }
}
