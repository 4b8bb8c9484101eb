package org.sklad.goods.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.GoodsToMove;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;

/** Puts goods into a box, and takes goods out of it, at the box's location, in the transaction of the act. */
final class BoxFilling {
    private final Handle handle;
    private final StockLedger ledger;
    private final Document document;
    private final Location at;
    private final GoodsReading reading;

    BoxFilling(Handle handle, Goods goods, StockLedger ledger, Document document, Location at) {
        this.handle = handle;
        this.ledger = ledger;
        this.document = document;
        this.at = at;
        this.reading = new GoodsReading(handle, goods, at.centre());
    }

    /** Puts in the goods of some lines, as {@code BoxActs.fill} does. */
    void put(BoxCode into, Optional<BoxCode> from, List<GoodsLine> lines, String prefix) {
        Read read = putIn(lines, into, from, prefix);
        ledger.carry(handle, document, at, today(), read.goods());
        int line = lines.size() + 1;
        for (BoxCode other : read.boxes()) {
            line += pour(other, into, line);
        }
    }

    /** Takes out the goods of some lines, as {@code BoxActs.empty} does. */
    void take(BoxCode out, List<GoodsLine> lines, String prefix) {
        if (lines.isEmpty()) {
            pour(out, BoxCode.LOOSE, 1);
        } else {
            ledger.carry(handle, document, at, today(), takenOut(lines, out, prefix));
        }
    }

    /** Moves the whole content of a box into another box beside it, or leaves it loose. Returns the number of lines. */
    private int pour(BoxCode from, BoxCode into, int firstLine) {
        List<Moved> moved = new ArrayList<>();
        for (StockAtPlace each : Boxes.contents(handle, from)) {
            Place out = new Place(at, from);
            moved.add(new Moved(firstLine + moved.size(), each.lot(), out, new Place(at, into), each.quantity()));
        }
        ledger.move(handle, document, MovementKind.PUT_AWAY, moved);
        return moved.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(document.recordedAt(), Centres.zone(handle, at.centre()));
    }

    /**
     * The goods that lines name.
     *
     * @param boxes boxes whose whole content goes in
     */
    private record Read(List<GoodsToMove> goods, List<BoxCode> boxes) {}

    /**
     * Reads the goods that go into a box.
     *
     * @param from box that the goods come from; absent for loose goods
     * @throws org.sklad.platform.i18n.InvalidFields with all errors of all lines
     */
    private Read putIn(List<GoodsLine> lines, BoxCode into, Optional<BoxCode> from, String prefix) {
        List<GoodsToMove> carried = new ArrayList<>();
        List<BoxCode> boxes = new ArrayList<>();
        from.ifPresent(box -> requireBeside(box, into, "from"));
        if (lines.isEmpty()) {
            from.ifPresent(boxes::add);
        }
        for (int i = 0; i < lines.size(); i++) {
            String field = String.format(prefix, i);
            Optional<BoxCode> whole = reading.box(lines.get(i)).map(GoodsMeaning.OfBox::box);
            if (whole.isPresent()) {
                requireBeside(whole.get(), into, field + "code");
                boxes.add(whole.get());
            } else {
                read(lines.get(i), i + 1, from, into, field).ifPresent(carried::add);
            }
        }
        reading.requireFaultless();
        return new Read(carried, boxes);
    }

    /** A box at another location gets the same message as an unknown box, because its centre may be hidden from the operator. */
    private void requireBeside(BoxCode box, BoxCode into, String field) {
        if (box.equals(into)) {
            reading.refuse(field, "boxes.into-itself");
        } else if (!Boxes.location(handle, box).equals(Optional.of(at.id()))) {
            reading.refuse(field, "boxes.not-here", box.toString(), at.address());
        }
    }

    /** Reads the goods that leave a box and stay loose beside it. Rejects errors as {@link #putIn} does. */
    private List<GoodsToMove> takenOut(List<GoodsLine> lines, BoxCode out, String prefix) {
        List<GoodsToMove> carried = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i + 1, Optional.of(out), BoxCode.LOOSE, String.format(prefix, i))
                    .ifPresent(carried::add);
        }
        reading.requireFaultless();
        return carried;
    }

    private Optional<GoodsToMove> read(GoodsLine line, int number, Optional<BoxCode> from, BoxCode into, String field) {
        return reading.read(line, field, Goods.Source.at(at, from))
                .map(meant -> new GoodsToMove(
                        new Wanted(number, meant.item().sku(), meant.lot(), from, meant.quantity()),
                        new Place(at, into)));
    }
}
