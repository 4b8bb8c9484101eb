package org.sklad.goods.bags;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.ScannedWords;
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

/** The scan mode of a bag's reconciliation: each scan is counted in the bag, or in the box that was scanned before. */
public final class BagScan implements ScanDocument<Reconciliation, BagChoice> {
    private static final int CANDIDATES = 30;

    private final Reconciliations reconciliations;
    private final ReconciliationLines lines;
    private final Centres centres;
    private final Stock stock;

    public BagScan(Reconciliations reconciliations, ReconciliationLines lines, Centres centres, Stock stock) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.centres = centres;
        this.stock = stock;
    }

    @Override
    public String template() {
        return "goods/bags/bag-scan.jte";
    }

    @Override
    public Reconciliation find(String id, Operator by) {
        return reconciliations.requireMayChange(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Reconciliation of) {
        return of.isOpen();
    }

    @Override
    public String path(Reconciliation of) {
        return ReconciliationActs.PATH + "/" + of.id();
    }

    @Override
    public CentreCode centre(Reconciliation of) {
        return of.centre();
    }

    /** Returns the current place of the count: the code of the bag, or the digits of a box. */
    @Override
    public String target(Reconciliation of, String sent) {
        return BoxCode.find(sent)
                .flatMap(BoxCode::digits)
                .orElseGet(() -> of.bag().value());
    }

    @Override
    public ScanView<Reconciliation, BagChoice> view(
            Reconciliation of, ScanOutcome<BagChoice> outcome, long before, Operator by) {
        ScannedList goods = lines.list(of.id(), before, ScannedList.OF_SCAN_MODE);
        return new ScanView<>(of, path(of), address(of), goods, outcome);
    }

    @Override
    public Optional<ScanOutcome<BagChoice>> chosen(Scan<Reconciliation> scan, ScanForm form) {
        return Optional.ofNullable(form.lot())
                .map(lot -> LotCode.find(lot)
                        .orElseThrow(() -> new InvalidFields("lot", Message.of("stock.line.no-lot", lot))))
                .map(lot -> counted(scan, lot, form.units(), 1));
    }

    @Override
    public ScanOutcome<BagChoice> scanned(Scan<Reconciliation> scan, ScanForm form, RawCode code) {
        BagMeaning.Meaning meaning = lines.find(scan.document(), code, box(scan.at()));
        if (meaning.place().isPresent()) {
            return atNow(meaning.place().get(), scan.document());
        }
        if (meaning.lot().isPresent()) {
            long each = meaning.each();
            return counted(scan, meaning.lot().get().lot().lot(), each, each);
        }
        if (!meaning.several().isEmpty()) {
            return ScanOutcome.asks(lines.choice(code.shown(), meaning.several(), meaning.each()), scan.at());
        }
        return meaning.fault()
                .map(fault -> ScanOutcome.<BagChoice>refused(fault, scan.at()))
                .orElseGet(() -> words(scan, code));
    }

    private static ScanOutcome<BagChoice> atNow(BoxCode box, Reconciliation of) {
        return box.isLoose()
                ? ScanOutcome.said(
                        ScanResult.OK,
                        Message.of("bags.bag.loose-now"),
                        of.bag().value())
                : ScanOutcome.said(
                        ScanResult.OK,
                        Message.of("bags.bag.in-box-now", box),
                        box.digits().orElseThrow());
    }

    private ScanOutcome<BagChoice> counted(Scan<Reconciliation> scan, LotCode lot, long quantity, long each) {
        Reconciliation of = scan.document();
        boolean again = lines.list(of.id(), ScannedList.LATEST, 1).goods().stream()
                .anyMatch(last -> last.lot().equals(Optional.of(lot)));
        lines.count(scan.claim(), of.id(), BagCount.of(lot, quantity).adding().in(box(scan.at())), scan.by());
        return ScanOutcome.<BagChoice>of(again ? ScanResult.TWICE : ScanResult.OK, scan.at())
                .withEach(each);
    }

    private ScanOutcome<BagChoice> words(Scan<Reconciliation> scan, RawCode code) {
        Reconciliation of = scan.document();
        String at = scan.at();
        Operator by = scan.by();
        String text = code.text().strip();
        if (!ScannedWords.isWords(code)) {
            return ScanOutcome.refused(Message.of("stock.line.no-goods", code.shown(), of.centre()), at);
        }
        ItemStockFilter filter = new ItemStockFilter(Optional.of(of.bag()), Optional.empty(), text);
        List<Sku> named = stock.items(centres.get(of.centre()), filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
        BagChoice choice = lines.choice(of, text, named, box(at));
        return choice.candidates().isEmpty()
                ? ScanOutcome.refused(Message.of("moves.none-found", text, of.address()), at)
                : ScanOutcome.asks(choice, at);
    }

    @Override
    public void number(Scan<Reconciliation> scan, ScannedForm form, long packs) {
        lines.correct(scan.claim(), scan.document().id(), form.last(), form.units(packs), scan.by());
    }

    @Override
    public void more(Scan<Reconciliation> scan, ScannedForm form) {
        lines.more(scan.claim(), scan.document().id(), form.last(), form.unitsEach(), scan.by());
    }

    @Override
    public void less(Scan<Reconciliation> scan, ScannedForm form) {
        lines.less(scan.claim(), scan.document().id(), form.last(), form.unitsEach(), scan.by());
    }

    @Override
    public Message undo(Scan<Reconciliation> scan, long last) {
        lines.undo(scan.claim(), scan.document().id(), last, scan.by());
        return Message.of("bags.bag.line-taken-back");
    }

    private static BoxCode box(String at) {
        return BoxCode.find(at).orElse(BoxCode.LOOSE);
    }
}
