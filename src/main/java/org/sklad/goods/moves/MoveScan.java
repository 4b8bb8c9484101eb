package org.sklad.goods.moves;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanDocument;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.goods.shelves.Shelves;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.Message;

/** The scan mode of a move: goods are scanned at their origin, a shelf says where they go. */
public final class MoveScan implements ScanDocument<Move, MoveChoice> {
    private final Moves moves;
    private final MoveLines lines;
    private final Centres centres;
    private final Shelves shelves;
    private final ScannedWords words;

    public MoveScan(Moves moves, MoveLines lines, Centres centres, Stock stock, Shelves shelves) {
        this.moves = moves;
        this.lines = lines;
        this.centres = centres;
        this.shelves = shelves;
        this.words = new ScannedWords(lines, stock);
    }

    @Override
    public String template() {
        return "goods/moves/scan.jte";
    }

    @Override
    public Move find(String id, Operator by) {
        return moves.requireMayChange(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Move move) {
        return move.isOpen();
    }

    @Override
    public String path(Move move) {
        return MoveActs.PATH + "/" + move.id();
    }

    @Override
    public String target(Move move, String sent) {
        return LocationAddress.find(sent, move.centre())
                .map(address -> address.location().value())
                .orElse(move.to().value());
    }

    @Override
    public CentreCode centre(Move move) {
        return move.centre();
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public ScanView<Move, MoveChoice> view(Move move, ScanOutcome<MoveChoice> outcome, long before, Operator by) {
        ScannedList goods = lines.list(move.id(), before, ScannedList.OF_SCAN_MODE);
        return new ScanView<>(move, path(move), address(move), goods, outcome)
                .proposing(last -> elsewhere(move, last, by));
    }

    private List<ProposedLocation> elsewhere(Move move, ScannedGoods goods, Operator by) {
        return shelves.proposed(move.centre(), goods.sku(), ScanView.PROPOSED + 1, by).stream()
                .filter(each -> !each.location().equals(move.from()))
                .toList();
    }

    @Override
    public Optional<ScanOutcome<MoveChoice>> chosen(Scan<Move> scan, ScanForm form) {
        if (form.item() == null) {
            return Optional.empty();
        }
        Sku item = new Sku(form.item());
        add(scan, NewMoveLine.of(item, form.units()).to(form.placeOf(item, scan.at())));
        return Optional.of(ScanOutcome.of(ScanResult.OK, scan.at()));
    }

    private void add(Scan<Move> scan, NewMoveLine line) {
        lines.add(scan.claim(), scan.document().id(), line, scan.by());
    }

    @Override
    public ScanOutcome<MoveChoice> scanned(Scan<Move> scan, ScanForm form, RawCode code) {
        Move move = scan.document();
        Optional<GoodsMeaning> good = lines.find(move.centre(), code);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            return goesTo(place.location(), scan);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfBox box) {
            add(scan, NewMoveLine.of(code).to(scan.at()));
            return ScanOutcome.said(ScanResult.OK, Message.of("moves.box-carried", box.box()), scan.at());
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), scan.at());
        }
        if (good.isEmpty()) {
            return words.ask(code, centres.get(move.centre()), move.from(), scan.at(), scan.by());
        }
        Optional<MovedKind> before = lines.latest(move.id());
        String to = good.flatMap(MoveScan::item)
                .map(item -> form.placeOf(item, scan.at()))
                .orElse(scan.at());
        add(scan, NewMoveLine.of(code).to(to));
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.<MoveChoice>of(again ? ScanResult.TWICE : ScanResult.OK, scan.at())
                .withEach(each(good.get()));
    }

    private static ScanOutcome<MoveChoice> goesTo(Location place, Scan<Move> scan) {
        return !place.kind().isReal() || place.code().equals(scan.document().from())
                ? ScanOutcome.refused(Message.of("moves.not-there", place.address(), scan.at()), scan.at())
                : ScanOutcome.goTo(
                        Message.of(
                                "stock.scan.goes-to-now", place.name(scan.by().language())),
                        place.code().value());
    }

    @Override
    public void number(Scan<Move> scan, ScannedForm form, long packs) {
        restate(scan, form, form.units(Math.max(1, packs)));
    }

    @Override
    public void more(Scan<Move> scan, ScannedForm form) {
        restate(scan, form, form.units());
    }

    @Override
    public void less(Scan<Move> scan, ScannedForm form) {
        restate(scan, form, form.units());
    }

    private void restate(Scan<Move> scan, ScannedForm form, long units) {
        lines.restate(scan.claim(), scan.document().id(), form.last(), units, scan.by());
    }

    @Override
    public Message undo(Scan<Move> scan, long last) {
        lines.reverseAlike(scan.claim(), scan.document().id(), last, scan.by());
        return Message.of("moves.line-taken-back");
    }

    @Override
    public void place(Scan<Move> scan, PlacedForm form) {
        lines.place(scan.claim(), scan.document().id(), form.last(), form.there(), scan.by());
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
}
