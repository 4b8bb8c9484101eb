package org.sklad.goods.bags;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.ScannedWords;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Interprets an entry of the scan mode of a bag: a number, a box in it, goods or words. */
final class BagScan {
    private static final int CANDIDATES = 30;

    private final ReconciliationLines lines;
    private final Stock stock;

    BagScan(ReconciliationLines lines, Stock stock) {
        this.lines = lines;
        this.stock = stock;
    }

    /**
     * Handles one entry.
     *
     * @param at current place of the count: the code of the bag, or the digits of a box
     */
    ScanOutcome<BagChoice> take(
            IdempotencyKey claim, Reconciliation of, Centre centre, BagScanForm form, String at, Operator by) {
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long quantity = Math.min(GoodsLine.MOST, number.get() * form.unitsEach());
            lines.correct(claim, of.id(), form.lastScan(), quantity, by);
            return ScanOutcome.<BagChoice>of(ScanResult.OK, at).withEach(form.unitsEach());
        }
        String lot = form.lot();
        if (lot != null) {
            LotCode chosen =
                    LotCode.find(lot).orElseThrow(() -> new InvalidFields("lot", Message.of("stock.line.no-lot", lot)));
            return counted(claim, of, at, chosen, form.quantity() == null ? 1 : form.quantity(), 1, by);
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, at)
                : scanned(claim, of, centre, form.code(), at, by);
    }

    private ScanOutcome<BagChoice> scanned(
            IdempotencyKey claim, Reconciliation of, Centre centre, RawCode code, String at, Operator by) {
        BagMeaning.Meaning meaning = lines.find(of, code, box(at));
        if (meaning.place().isPresent()) {
            return atNow(meaning.place().get(), of);
        }
        if (meaning.lot().isPresent()) {
            long each = meaning.each();
            return counted(claim, of, at, meaning.lot().get().lot().lot(), each, each, by);
        }
        if (!meaning.several().isEmpty()) {
            return ScanOutcome.asks(lines.choice(code.shown(), meaning.several(), meaning.each()), at);
        }
        return meaning.fault()
                .map(fault -> ScanOutcome.<BagChoice>refused(fault, at))
                .orElseGet(() -> words(code, centre, of, at, by));
    }

    private static ScanOutcome<BagChoice> atNow(BoxCode box, Reconciliation of) {
        return box.isLoose()
                ? ScanOutcome.said(
                        ScanResult.OK,
                        Message.of("bags.bag.loose-now"),
                        of.bag().value())
                : ScanOutcome.said(
                        ScanResult.OK,
                        Message.of("bags.bag.in-box-now", box.grouped()),
                        box.digits().orElseThrow());
    }

    private ScanOutcome<BagChoice> counted(
            IdempotencyKey claim, Reconciliation of, String at, LotCode lot, long quantity, long each, Operator by) {
        boolean again = lines.list(of.id(), ScannedList.LATEST, 1).goods().stream()
                .anyMatch(last -> last.lot().equals(Optional.of(lot)));
        lines.count(claim, of.id(), BagCount.of(lot, quantity).adding().in(box(at)), by);
        return ScanOutcome.<BagChoice>of(again ? ScanResult.TWICE : ScanResult.OK, at)
                .withEach(each);
    }

    private ScanOutcome<BagChoice> words(RawCode code, Centre centre, Reconciliation of, String at, Operator by) {
        String text = code.text().strip();
        if (!ScannedWords.isWords(code)) {
            return ScanOutcome.refused(
                    Message.of("stock.line.no-goods", code.shown(), of.centre().value()), at);
        }
        ItemStockFilter filter = new ItemStockFilter(Optional.of(of.bag()), Optional.empty(), text);
        List<Sku> named = stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
        BagChoice choice = lines.choice(of, text, named, box(at));
        return choice.candidates().isEmpty()
                ? ScanOutcome.refused(Message.of("moves.none-found", text, of.address()), at)
                : ScanOutcome.asks(choice, at);
    }

    private static BoxCode box(String at) {
        return BoxCode.find(at).orElse(BoxCode.LOOSE);
    }
}
