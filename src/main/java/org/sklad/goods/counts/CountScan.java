package org.sklad.goods.counts;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Interprets one entry of the scan mode: a number, a shelf or box, goods, or words. */
final class CountScan {
    private static final int CANDIDATES = 30;

    private final CountLines lines;
    private final Stock stock;

    CountScan(CountLines lines, Stock stock) {
        this.lines = lines;
        this.stock = stock;
    }

    /** @param at where people count now: code of a location, or digits of a box */
    ScanOutcome<CountChoice> take(
            IdempotencyKey claim, Count count, Centre centre, CountScanForm form, String at, Operator by) {
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            long quantity = Math.min(NewCountLine.MOST, number.get() * form.unitsEach());
            lines.correct(claim, count.id(), form.lastScan(), quantity, by);
            return ScanOutcome.<CountChoice>of(ScanResult.OK, at).withEach(form.unitsEach());
        }
        String lot = form.lot();
        if (lot != null) {
            LotCode chosen = LotCode.find(lot)
                    .orElseThrow(() -> new InvalidFields("lot", Message.of("counts.no-such-lot", lot)));
            return counted(claim, count, at, chosen, form.quantity() == null ? 1 : form.quantity(), 1, by);
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, at)
                : scanned(claim, count, centre, form.code(), at, by);
    }

    private ScanOutcome<CountChoice> scanned(
            IdempotencyKey claim, Count count, Centre centre, RawCode code, String at, Operator by) {
        Found found = lines.find(count, at, code);
        if (found instanceof Found.At place) {
            return atNow(place.place(), by);
        }
        if (found instanceof Found.One one) {
            return counted(claim, count, at, one.lot(), one.each(), one.each(), by);
        }
        if (found instanceof Found.Several several) {
            return ScanOutcome.asks(lines.choice(code.shown(), several.lots()), at);
        }
        return found instanceof Found.Refused no
                ? ScanOutcome.refused(no.why(), at)
                : unknown(code, centre, count, at, by);
    }

    private static ScanOutcome<CountChoice> atNow(Place place, Operator by) {
        String name = place.location().name(by.language());
        String text = place.box().digits().orElse(place.location().code().value());
        Message message = place.box().isLoose()
                ? Message.of("counts.at-now", name)
                : Message.of("counts.in-box-now", place.box().toString(), name);
        return ScanOutcome.said(ScanResult.OK, message, text);
    }

    private ScanOutcome<CountChoice> counted(
            IdempotencyKey claim, Count count, String at, LotCode lot, long quantity, long each, Operator by) {
        BoxCode box = BoxCode.find(at).orElse(BoxCode.LOOSE);
        String location = box.isLoose()
                ? at
                : lines.place(count, at)
                        .map(place -> place.location().code().value())
                        .orElse(at);
        NewCountLine line = NewCountLine.of(location, lot, quantity).adding();
        Optional<CountLine> before = lines.latest(count.id(), by);
        lines.count(claim, count.id(), box.isLoose() ? line : line.in(box), by);
        boolean again = before.filter(last -> last.lot().equals(lot)).isPresent();
        return ScanOutcome.<CountChoice>of(again ? ScanResult.TWICE : ScanResult.OK, at)
                .withEach(each);
    }

    private ScanOutcome<CountChoice> unknown(RawCode code, Centre centre, Count count, String at, Operator by) {
        String text = code.text().strip();
        boolean words =
                code.scanned() instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        if (!words) {
            return ScanOutcome.refused(
                    Message.of("counts.no-goods", code.shown(), count.centre().value()), at);
        }
        Optional<Place> here = lines.place(count, at);
        List<Sku> named =
                here.map(place -> named(place, centre, count, text, by)).orElse(List.of());
        CountChoice choice = here.filter(any -> !named.isEmpty())
                .map(place -> lines.choice(count, place, text, named))
                .orElseGet(() -> lines.choice(text, List.of()));
        return choice.candidates().isEmpty()
                ? ScanOutcome.refused(Message.of("counts.none-found", text, at), at)
                : ScanOutcome.asks(choice, at);
    }

    private List<Sku> named(Place place, Centre centre, Count count, String words, Operator by) {
        ItemStockFilter filter =
                new ItemStockFilter(Optional.of(place.location().code()), count.category(), words);
        return stock.items(centre, filter, by.language(), "", CANDIDATES, by).stream()
                .map(ItemStock::sku)
                .toList();
    }
}
