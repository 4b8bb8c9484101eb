package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.MoveLines;
import org.sklad.goods.moves.MoveScanForm;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.moves.ScannedWords;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;

/** Interprets an entry of the scan mode of a draft: a number, goods or words. */
final class TransferScan {
    private final TransferLines lines;
    private final MoveLines goods;
    private final ScannedWords words;

    /**
     * Creates the interpreter.
     *
     * @param goods finds the meaning of codes
     */
    TransferScan(TransferLines lines, MoveLines goods, Stock stock) {
        this.lines = lines;
        this.goods = goods;
        this.words = new ScannedWords(goods, stock);
    }

    /**
     * Handles one entry.
     *
     * @param centre the sender's centre
     */
    ScanOutcome<MoveChoice> take(
            IdempotencyKey claim, Transfer transfer, Centre centre, MoveScanForm form, Operator by) {
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            lines.restate(claim, transfer.id(), form.lastMovement(), Math.max(1, number.get()), by);
            return ScanOutcome.of(ScanResult.OK, transfer.to());
        }
        if (form.item() != null) {
            long quantity = form.quantity() == null ? 1 : form.quantity();
            lines.add(claim, transfer.id(), NewMoveLine.of(new Sku(form.item()), quantity), by);
            return ScanOutcome.of(ScanResult.OK, transfer.to());
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, transfer.to())
                : scanned(claim, transfer, centre, form.code(), by);
    }

    private ScanOutcome<MoveChoice> scanned(
            IdempotencyKey claim, Transfer transfer, Centre centre, RawCode code, Operator by) {
        Optional<GoodsMeaning> good = goods.find(transfer.fromCentre(), code);
        if (good.isEmpty()) {
            return words.ask(code, centre, transfer.fromLocation(), transfer.to(), by);
        }
        Optional<Message> other = good.flatMap(each -> fault(each, transfer));
        if (other.isPresent()) {
            return ScanOutcome.refused(other.get(), transfer.to());
        }
        if (good.get() instanceof GoodsMeaning.OfBox box) {
            lines.add(claim, transfer.id(), NewMoveLine.of(code), by);
            return ScanOutcome.said(
                    ScanResult.OK, Message.of("transfers.box-goes", box.box().grouped()), transfer.to());
        }
        Optional<DraftLine> before = lines.latest(transfer.id());
        lines.add(claim, transfer.id(), NewMoveLine.of(code), by);
        boolean again = before.filter(last -> isOf(last, good.get())).isPresent();
        return ScanOutcome.of(again ? ScanResult.TWICE : ScanResult.OK, transfer.to());
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
