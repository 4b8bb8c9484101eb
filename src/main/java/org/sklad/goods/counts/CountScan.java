package org.sklad.goods.counts;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanDocument;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The scan mode of a count: each scan is counted where people count now. Each operator sees only their own scans. */
public final class CountScan implements ScanDocument<Count, CountChoice> {
    private static final String USUAL_PLACE = "STORE";

    private final Counts counts;
    private final CountLines lines;
    private final Centres centres;
    private final Stock stock;

    public CountScan(Counts counts, CountLines lines, Centres centres, Stock stock) {
        this.counts = counts;
        this.lines = lines;
        this.centres = centres;
        this.stock = stock;
    }

    @Override
    public String template() {
        return "goods/counts/scan.jte";
    }

    @Override
    public Count find(String id, Operator by) {
        return counts.requireMayChange(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Count count) {
        return count.isOpen();
    }

    @Override
    public String path(Count count) {
        return CountActs.PATH + "/" + count.id();
    }

    /** Returns where people count now: the code of a location, or the digits of a box. */
    @Override
    public String target(Count count, String sent) {
        return LocationAddress.find(sent, count.centre())
                .map(LocationAddress::location)
                .or(count::location)
                .map(LocationCode::value)
                .orElse(USUAL_PLACE);
    }

    @Override
    public CentreCode centre(Count count) {
        return count.centre();
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public ScanView<CountAtWork, CountChoice> view(
            Count count, ScanOutcome<CountChoice> outcome, long before, Operator by) {
        ScannedList goods = lines.list(count.id(), before, ScannedList.OF_SCAN_MODE, by);
        return new ScanView<>(lines.atWork(count, outcome.location(), by), path(count), address(count), goods, outcome);
    }

    @Override
    public Optional<ScanOutcome<CountChoice>> chosen(Scan<Count> scan, ScanForm form) {
        return Optional.ofNullable(form.lot())
                .map(lot -> LotCode.find(lot)
                        .orElseThrow(() -> new InvalidFields("lot", Message.of("counts.no-such-lot", lot))))
                .map(lot -> counted(scan, lot, form.quantity() == null ? 1 : form.quantity(), 1));
    }

    @Override
    public ScanOutcome<CountChoice> scanned(Scan<Count> scan, ScanForm form, RawCode code) {
        Found found = lines.find(scan.document(), scan.at(), code);
        if (found instanceof Found.At place) {
            return atNow(place.place(), scan.by());
        }
        if (found instanceof Found.One one) {
            return counted(scan, one.lot(), one.each(), one.each());
        }
        if (found instanceof Found.Several several) {
            return ScanOutcome.asks(lines.choice(code.shown(), several.lots()), scan.at());
        }
        return found instanceof Found.Refused no ? ScanOutcome.refused(no.why(), scan.at()) : unknown(scan, code);
    }

    private static ScanOutcome<CountChoice> atNow(Place place, Operator by) {
        String name = place.location().name(by.language());
        String text = place.box().digits().orElse(place.location().code().value());
        Message message = place.box().isLoose()
                ? Message.of("counts.at-now", name)
                : Message.of("counts.in-box-now", place.box().toString(), name);
        return ScanOutcome.said(ScanResult.OK, message, text);
    }

    private ScanOutcome<CountChoice> counted(Scan<Count> scan, LotCode lot, long quantity, long each) {
        Count count = scan.document();
        String at = scan.at();
        Operator by = scan.by();
        BoxCode box = BoxCode.find(at).orElse(BoxCode.LOOSE);
        String location = box.isLoose()
                ? at
                : lines.place(count, at)
                        .map(place -> place.location().code().value())
                        .orElse(at);
        NewCountLine line = NewCountLine.of(location, lot, quantity).adding();
        Optional<CountLine> before = lines.latest(count.id(), by);
        lines.count(scan.claim(), count.id(), box.isLoose() ? line : line.in(box), by);
        boolean again = before.filter(last -> last.lot().equals(lot)).isPresent();
        return ScanOutcome.<CountChoice>of(again ? ScanResult.TWICE : ScanResult.OK, at)
                .withEach(each);
    }

    private ScanOutcome<CountChoice> unknown(Scan<Count> scan, RawCode code) {
        Count count = scan.document();
        String at = scan.at();
        String text = code.text().strip();
        boolean words =
                code.scanned() instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        if (!words) {
            return ScanOutcome.refused(Message.of("counts.no-goods", code.shown(), count.centre()), at);
        }
        Optional<Place> here = lines.place(count, at);
        List<Sku> named =
                here.map(place -> named(place, count, text, scan.by())).orElse(List.of());
        CountChoice choice = here.filter(any -> !named.isEmpty())
                .map(place -> lines.choice(count, place, text, named))
                .orElseGet(() -> lines.choice(text, List.of()));
        return choice.candidates().isEmpty()
                ? ScanOutcome.refused(Message.of("counts.none-found", text, at), at)
                : ScanOutcome.asks(choice, at);
    }

    private List<Sku> named(Place place, Count count, String words, Operator by) {
        ItemStockFilter filter =
                new ItemStockFilter(Optional.of(place.location().code()), count.category(), count.item(), words);
        return stock.items(centres.get(count.centre()), filter, by.language(), "", CountChoice.MOST + 1, by).stream()
                .map(ItemStock::sku)
                .toList();
    }

    @Override
    public void number(Scan<Count> scan, ScannedForm form, long packs) {
        lines.correct(scan.claim(), scan.document().id(), line(form.last()), form.units(packs), scan.by());
    }

    @Override
    public void more(Scan<Count> scan, ScannedForm form) {
        lines.more(scan.claim(), scan.document().id(), line(form.last()), form.unitsEach(), scan.by());
    }

    @Override
    public void less(Scan<Count> scan, ScannedForm form) {
        lines.less(scan.claim(), scan.document().id(), line(form.last()), form.unitsEach(), scan.by());
    }

    @Override
    public Message undo(Scan<Count> scan, long last) {
        lines.undo(scan.claim(), scan.document().id(), line(last), scan.by());
        return Message.of("counts.line-taken-back");
    }

    /** Counts an item where people count now, without its lots: sets its total, or confirms that the rest of it is there. */
    ScanOutcome<CountChoice> item(Scan<Count> scan, ItemCountForm form) {
        Place at = lines.place(scan.document(), scan.at()).orElseThrow(NotFound::new);
        boolean rest = Boolean.TRUE.equals(form.rest());
        lines.countItem(scan.claim(), scan.document(), at, new Sku(form.item()), form.total(), rest, scan.by());
        return ScanOutcome.of(ScanResult.OK, scan.at());
    }

    /** Sets the total of scanned goods in their place. */
    ScanOutcome<CountChoice> total(Scan<Count> scan, TotalForm form) {
        lines.restate(scan.claim(), scan.document().id(), form.lastScan(), form.total(), scan.by());
        return ScanOutcome.of(ScanResult.OK, scan.at());
    }

    private static int line(long last) {
        return Math.toIntExact(Math.min(last, Integer.MAX_VALUE));
    }
}
