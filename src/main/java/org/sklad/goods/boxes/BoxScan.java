package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanDocument;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.Message;

/** The scan mode for filling a box: goods go in, a shelf says where the box is now, another box is poured in. */
public final class BoxScan implements ScanDocument<Box, BoxQuestion> {
    private static final int CANDIDATES = 30;

    private final BoxActs boxes;
    private final Stock stock;
    private final Centres centres;

    public BoxScan(BoxActs boxes, Stock stock, Centres centres) {
        this.boxes = boxes;
        this.stock = stock;
        this.centres = centres;
    }

    @Override
    public String template() {
        return "goods/boxes/scan.jte";
    }

    @Override
    public Box find(String id, Operator by) {
        return boxes.requireMayChange(ActsOnBoxes.box(id), by);
    }

    @Override
    public boolean isOpen(Box box) {
        return true;
    }

    @Override
    public String path(Box box) {
        return BoxPages.path(box.code());
    }

    @Override
    public CentreCode centre(Box box) {
        return box.centre();
    }

    @Override
    public String target(Box box, String sent) {
        return box.location().value();
    }

    /** The list shows the contents of the box. */
    @Override
    public ScanView<BoxView, BoxQuestion> view(Box box, ScanOutcome<BoxQuestion> outcome, long before, Operator by) {
        BoxView view = boxes.get(box.code(), by);
        List<ScannedGoods> goods = view.lots().stream()
                .map(lot -> new ScannedGoods(
                        lot.last(),
                        lot.sku(),
                        Optional.of(lot.lot()),
                        lot.number(),
                        lot.expiresOn(),
                        view.box().location(),
                        1,
                        lot.quantity(),
                        false,
                        "",
                        Optional.of(lot.putInAt())))
                .toList();
        ScannedList list = new ScannedList(goods, view.items(), goods.size(), true, Optional.empty());
        return new ScanView<>(view, path(box), address(box), list, outcome);
    }

    @Override
    public Optional<ScanOutcome<BoxQuestion>> chosen(Scan<Box> scan, ScanForm form) {
        if (form.pour() != null) {
            Optional<BoxCode> other = GoodsFields.box(form.pour(), "pour");
            boxes.fill(scan.claim(), scan.document().code(), other, List.of(), "", scan.by());
            return Optional.of(ScanOutcome.said(ScanResult.OK, Message.of("boxes.poured", form.pour()), scan.at()));
        }
        return Optional.ofNullable(form.item()).map(item -> {
            fill(scan, GoodsLine.of(new Sku(item), form.units()));
            return ScanOutcome.of(ScanResult.OK, scan.at());
        });
    }

    private void fill(Scan<Box> scan, GoodsLine line) {
        boxes.fill(scan.claim(), scan.document().code(), Optional.empty(), List.of(line), "", scan.by());
    }

    @Override
    public ScanOutcome<BoxQuestion> scanned(Scan<Box> scan, ScanForm form, RawCode code) {
        Box box = scan.document();
        Operator by = scan.by();
        Optional<GoodsMeaning> good = boxes.find(box, code);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            boxes.carry(scan.claim(), box.code(), place.location().code().value(), by);
            return ScanOutcome.said(
                    ScanResult.OK,
                    Message.of("boxes.stands-now", place.location().name(by.language())),
                    place.location().code().value());
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfBox other) {
            return other(box, other, scan.at(), by);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), scan.at());
        }
        if (good.isEmpty()) {
            return unknown(code, box, scan.at(), by);
        }
        Optional<BoxedLot> before = boxes.get(box.code(), by).lots().stream().findFirst();
        fill(scan, GoodsLine.of(code));
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.<BoxQuestion>of(again ? ScanResult.TWICE : ScanResult.OK, scan.at())
                .withEach(each(good.get()));
    }

    @Override
    public void number(Scan<Box> scan, ScannedForm form, long packs) {
        restate(scan, form.last(), form.units(Math.max(1, packs)));
    }

    @Override
    public void more(Scan<Box> scan, ScannedForm form) {
        restate(scan, form.last(), form.units());
    }

    @Override
    public void less(Scan<Box> scan, ScannedForm form) {
        restate(scan, form.last(), form.units());
    }

    @Override
    public Message undo(Scan<Box> scan, long last) {
        restate(scan, last, 0);
        return Message.of("boxes.taken-out");
    }

    private void restate(Scan<Box> scan, long last, long units) {
        boxes.restate(scan.claim(), scan.document().code(), last, units, scan.by());
    }

    private ScanOutcome<BoxQuestion> other(Box box, GoodsMeaning.OfBox other, String at, Operator by) {
        if (other.box().equals(box.code())) {
            return ScanOutcome.refused(Message.of("boxes.is-this"), at);
        }
        if (!other.location().id().equals(box.locationId())) {
            return ScanOutcome.refused(
                    Message.of("boxes.other-elsewhere", other.location().address()), at);
        }
        return ScanOutcome.asks(
                new BoxQuestion.Pour(
                        other.box(), boxes.get(other.box(), by).lots().size()),
                at);
    }

    private static boolean isOf(BoxedLot last, GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return lot.alike().contains(last.lot());
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
            return ScanOutcome.refused(Message.of("stock.line.no-goods", code.shown(), box.centre()), at);
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
