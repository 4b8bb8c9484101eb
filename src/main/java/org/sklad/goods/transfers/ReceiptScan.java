package org.sklad.goods.transfers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.MoveScanForm;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.moves.ScannedWords;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** Interprets an entry of the scan mode for receiving a transfer: a number, a shelf, goods of the waybill or words. */
final class ReceiptScan {
    private final TransferReceipts receipts;
    private final ArrivingGoods arriving;

    ReceiptScan(TransferReceipts receipts, ArrivingGoods arriving) {
        this.receipts = receipts;
        this.arriving = arriving;
    }

    /**
     * Handles one entry.
     *
     * @param location current destination of scanned goods
     */
    ScanOutcome<MoveChoice> take(
            IdempotencyKey claim, Transfer transfer, MoveScanForm form, String location, Operator by) {
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long each = form.unitsEach();
            long quantity = Math.min(NewMoveLine.MOST, Math.max(1, number.get()) * each);
            receipts.restate(claim, transfer.id(), form.lastMovement(), quantity, by);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).withEach(each);
        }
        if (form.item() != null) {
            long quantity = form.quantity() == null ? 1 : form.quantity();
            Sku item = new Sku(form.item());
            NewMoveLine line = NewMoveLine.of(item, quantity).to(form.places().of(item, location));
            receive(claim, transfer, line, by);
            return ScanOutcome.of(ScanResult.OK, location);
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, location)
                : scanned(claim, transfer, form, form.code(), location, by);
    }

    private ScanOutcome<MoveChoice> scanned(
            IdempotencyKey claim, Transfer transfer, MoveScanForm form, RawCode code, String location, Operator by) {
        ScannedArrival arrival = arriving.find(transfer, code);
        if (arrival.place().isPresent()) {
            return goesTo(arrival.place().get(), location, by);
        }
        if (arrival.lots().isEmpty() && ScannedWords.isWords(code)) {
            return ask(transfer, code.text().strip(), location);
        }
        Optional<LotCode> before = arriving.latest(transfer.id());
        String to = arrival.item()
                .filter(item -> arrival.box().isEmpty())
                .map(item -> form.places().of(item, location))
                .orElse(location);
        receive(claim, transfer, NewMoveLine.of(code).to(to), by);
        if (arrival.box().isPresent()) {
            return ScanOutcome.said(
                    ScanResult.OK,
                    Message.of("transfers.box-arrived", arrival.box().get().grouped()),
                    location);
        }
        boolean again = before.filter(arrival.lots()::contains).isPresent();
        return ScanOutcome.<MoveChoice>of(again ? ScanResult.TWICE : ScanResult.OK, location)
                .withEach(arrival.units());
    }

    private void receive(IdempotencyKey claim, Transfer transfer, NewMoveLine line, Operator by) {
        receipts.receive(claim, transfer.id(), List.of(line), "", by);
    }

    private static ScanOutcome<MoveChoice> goesTo(Location place, String before, Operator by) {
        return place.kind().isReal()
                ? ScanOutcome.goTo(
                        Message.of("stock.scan.goes-to-now", place.name(by.language())),
                        place.code().value())
                : ScanOutcome.refused(
                        Message.of("moves.not-there", place.address().toString(), before), before);
    }

    /** Used clothes have no code, so they are found by name among the goods on the way. */
    private ScanOutcome<MoveChoice> ask(Transfer transfer, String words, String location) {
        List<Item> found = arriving.itemsLeft(transfer.id()).stream()
                .filter(item -> isNamed(item, words))
                .toList();
        return found.isEmpty()
                ? ScanOutcome.refused(Message.of("transfers.none-on-waybill", words), location)
                : ScanOutcome.asks(new MoveChoice(words, found), location);
    }

    private static boolean isNamed(Item item, String words) {
        return Stream.of(Language.values())
                .map(language -> item.name(language).toLowerCase(Locale.ROOT))
                .anyMatch(name -> Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .allMatch(name::contains));
    }
}
