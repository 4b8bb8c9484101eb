package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.MoveLines;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.moves.ScannedWords;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanDocument;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.Message;

/** The scan mode of a draft: goods are scanned as they are prepared or loaded. */
public final class TransferScan implements ScanDocument<Transfer, MoveChoice> {
    private final Transfers transfers;
    private final TransferLines lines;
    private final MoveLines goods;
    private final Centres centres;
    private final ScannedWords words;

    /**
     * Creates the scan mode.
     *
     * @param goods finds the meaning of codes
     */
    public TransferScan(Transfers transfers, TransferLines lines, MoveLines goods, Centres centres, Stock stock) {
        this.transfers = transfers;
        this.lines = lines;
        this.goods = goods;
        this.centres = centres;
        this.words = new ScannedWords(goods, stock);
    }

    @Override
    public String template() {
        return "goods/transfers/fill.jte";
    }

    @Override
    public Transfer find(String id, Operator by) {
        return transfers.requireMayChange(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Transfer transfer) {
        return transfer.isDraft();
    }

    @Override
    public String path(Transfer transfer) {
        return TransferActs.act(transfer.id(), "");
    }

    @Override
    public CentreCode centre(Transfer transfer) {
        return transfer.fromCentre();
    }

    @Override
    public String target(Transfer transfer, String sent) {
        return transfer.to().toString();
    }

    @Override
    public ScanView<Transfer, MoveChoice> view(
            Transfer transfer, ScanOutcome<MoveChoice> outcome, long before, Operator by) {
        ScannedList list = lines.list(transfer.id(), before, ScannedList.OF_SCAN_MODE);
        return new ScanView<>(transfer, path(transfer), address(transfer), list, outcome);
    }

    @Override
    public Optional<ScanOutcome<MoveChoice>> chosen(Scan<Transfer> scan, ScanForm form) {
        return Optional.ofNullable(form.item()).map(item -> {
            add(scan, NewMoveLine.of(new Sku(item), form.units()));
            return ScanOutcome.of(ScanResult.OK, scan.at());
        });
    }

    private void add(Scan<Transfer> scan, NewMoveLine line) {
        lines.add(scan.claim(), scan.document().id(), line, scan.by());
    }

    @Override
    public ScanOutcome<MoveChoice> scanned(Scan<Transfer> scan, ScanForm form, RawCode code) {
        Transfer transfer = scan.document();
        Optional<GoodsMeaning> good = goods.find(transfer.fromCentre(), code);
        if (good.isEmpty()) {
            return words.ask(code, centres.get(transfer.fromCentre()), transfer.fromLocation(), scan.at(), scan.by());
        }
        Optional<Message> other = good.flatMap(each -> fault(each, transfer));
        if (other.isPresent()) {
            return ScanOutcome.refused(other.get(), scan.at());
        }
        if (good.get() instanceof GoodsMeaning.OfBox box) {
            add(scan, NewMoveLine.of(code));
            return ScanOutcome.said(ScanResult.OK, Message.of("transfers.box-goes", box.box()), scan.at());
        }
        Optional<DraftLine> before = lines.latest(transfer.id());
        add(scan, NewMoveLine.of(code));
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.of(again ? ScanResult.TWICE : ScanResult.OK, scan.at());
    }

    @Override
    public void number(Scan<Transfer> scan, ScannedForm form, long packs) {
        restate(scan, form, packs);
    }

    @Override
    public void more(Scan<Transfer> scan, ScannedForm form) {
        restate(scan, form, form.units() / form.unitsEach());
    }

    @Override
    public void less(Scan<Transfer> scan, ScannedForm form) {
        restate(scan, form, form.units() / form.unitsEach());
    }

    private void restate(Scan<Transfer> scan, ScannedForm form, long packs) {
        lines.restate(scan.claim(), scan.document().id(), form.last(), Math.max(1, packs), scan.by());
    }

    @Override
    public Message undo(Scan<Transfer> scan, long last) {
        lines.removeAlike(scan.claim(), scan.document().id(), last, scan.by());
        return Message.of("transfers.line-taken-out");
    }

    private static Optional<Message> fault(GoodsMeaning good, Transfer transfer) {
        if (good instanceof GoodsMeaning.OfLocation) {
            return Optional.of(Message.of("transfers.goes-there", transfer.to()));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
    }

    private static boolean isOf(DraftLine last, GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return last.lot().equals(Optional.of(lot.lot().code()));
        }
        return good instanceof GoodsMeaning.OfItem item
                && last.lot().isEmpty()
                && item.item().sku().equals(last.sku());
    }
}
