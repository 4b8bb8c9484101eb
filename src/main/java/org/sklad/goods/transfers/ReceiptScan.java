package org.sklad.goods.transfers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.moves.ScannedWords;
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
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** The scan mode for receiving a transfer: goods of the waybill are scanned, a shelf says where they go. */
public final class ReceiptScan implements ScanDocument<Transfer, MoveChoice> {
    private final Transfers transfers;
    private final TransferReceipts receipts;
    private final ArrivingGoods arriving;
    private final Shelves shelves;

    public ReceiptScan(Transfers transfers, TransferReceipts receipts, ArrivingGoods arriving, Shelves shelves) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.arriving = arriving;
        this.shelves = shelves;
    }

    /** A transfer in the process of receiving, with its totals. */
    public record Arriving(Transfer transfer, SentTotals totals) {}

    @Override
    public String template() {
        return "goods/transfers/receive.jte";
    }

    @Override
    public Transfer find(String id, Operator by) {
        return transfers.receivedBy(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Transfer transfer) {
        return transfer.isSent();
    }

    @Override
    public String path(Transfer transfer) {
        return TransferActs.act(transfer.id(), "");
    }

    @Override
    public String acts(Transfer transfer) {
        return address(transfer);
    }

    @Override
    public String address(Transfer transfer) {
        return path(transfer) + "/receive";
    }

    @Override
    public String target(Transfer transfer, String sent) {
        return LocationAddress.find(sent, transfer.toCentre())
                .map(address -> address.location().value())
                .orElse(transfer.toLocation().value());
    }

    @Override
    public CentreCode centre(Transfer transfer) {
        return transfer.toCentre();
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public ScanView<Arriving, MoveChoice> view(
            Transfer transfer, ScanOutcome<MoveChoice> outcome, long before, Operator by) {
        return new ScanView<>(
                        new Arriving(transfer, arriving.totals(transfer.id())),
                        acts(transfer),
                        address(transfer),
                        receipts.list(transfer.id(), before, ScannedList.OF_SCAN_MODE),
                        outcome)
                .proposing(goods -> proposed(transfer, goods, by));
    }

    /**
     * Proposes no location for a box, because its goods may belong in several places, or for goods that must stay in quarantine.
     */
    private List<ProposedLocation> proposed(Transfer transfer, ScannedGoods goods, Operator by) {
        return goods.box().isLoose() && !arriving.goesIntoQuarantine(transfer)
                ? shelves.proposed(transfer.toCentre(), goods.sku(), ScanView.PROPOSED, by)
                : List.of();
    }

    @Override
    public Optional<ScanOutcome<MoveChoice>> chosen(Scan<Transfer> scan, ScanForm form) {
        if (form.item() == null) {
            return Optional.empty();
        }
        Sku item = new Sku(form.item());
        receive(scan, NewMoveLine.of(item, form.units()).to(form.placeOf(item, scan.at())));
        return Optional.of(ScanOutcome.of(ScanResult.OK, scan.at()));
    }

    private void receive(Scan<Transfer> scan, NewMoveLine line) {
        receipts.receive(scan.claim(), scan.document().id(), List.of(line), "", scan.by());
    }

    @Override
    public ScanOutcome<MoveChoice> scanned(Scan<Transfer> scan, ScanForm form, RawCode code) {
        Transfer transfer = scan.document();
        ScannedArrival arrival = arriving.find(transfer, code);
        if (arrival.place().isPresent()) {
            return goesTo(arrival.place().get(), scan.at(), scan.by());
        }
        if (arrival.lots().isEmpty() && ScannedWords.isWords(code)) {
            return ask(transfer, code.text().strip(), scan.at());
        }
        Optional<LotCode> before = arriving.latest(transfer.id());
        String to = arrival.item()
                .filter(item -> arrival.box().isEmpty())
                .map(item -> form.placeOf(item, scan.at()))
                .orElse(scan.at());
        receive(scan, NewMoveLine.of(code).to(to));
        if (arrival.box().isPresent()) {
            return ScanOutcome.said(
                    ScanResult.OK,
                    Message.of("transfers.box-arrived", arrival.box().get().grouped()),
                    scan.at());
        }
        boolean again = before.filter(arrival.lots()::contains).isPresent();
        return ScanOutcome.<MoveChoice>of(again ? ScanResult.TWICE : ScanResult.OK, scan.at())
                .withEach(arrival.units());
    }

    @Override
    public void number(Scan<Transfer> scan, ScannedForm form, long packs) {
        restate(scan, form, form.units(Math.max(1, packs)));
    }

    @Override
    public void more(Scan<Transfer> scan, ScannedForm form) {
        restate(scan, form, form.units());
    }

    @Override
    public void less(Scan<Transfer> scan, ScannedForm form) {
        restate(scan, form, form.units());
    }

    private void restate(Scan<Transfer> scan, ScannedForm form, long units) {
        receipts.restate(scan.claim(), scan.document().id(), form.last(), units, scan.by());
    }

    @Override
    public Message undo(Scan<Transfer> scan, long last) {
        receipts.reverseAlike(scan.claim(), scan.document().id(), last, scan.by());
        return Message.of("transfers.on-the-way-again");
    }

    @Override
    public void place(Scan<Transfer> scan, PlacedForm form) {
        receipts.place(scan.claim(), scan.document().id(), form.last(), form.there(), scan.by());
    }

    private static ScanOutcome<MoveChoice> goesTo(Location place, String before, Operator by) {
        return place.kind().isReal()
                ? ScanOutcome.goTo(
                        Message.of("stock.scan.goes-to-now", place.name(by.language())),
                        place.code().value())
                : ScanOutcome.refused(Message.of("moves.not-there", place.address(), before), before);
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
        Name name = item.facts().name();
        return Stream.of(name, name.of(1))
                .flatMap(each -> Stream.of(Language.values()).map(each::in))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .allMatch(each::contains));
    }
}
