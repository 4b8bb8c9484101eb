package org.sklad.goods.writeoffs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * Applies a scan to the form of a write-off. A lot's label adds one unit, a box's label adds everything in it, and a location's label shows
 * its stock. A number right after a scan is the number of packs. The quantity of a lot never exceeds its stock. A maker's code that fits
 * several lots takes the next one with stock left. A row can be undone.
 */
final class WriteOffScan {
    static final String LAST = "page.last";

    private static final String CODE = "page.code";
    private static final String EACH = "page.each";
    private static final String UNKNOWN = "writeoffs.unknown";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private final WriteOffs writeOffs;
    private final Stock stock;

    WriteOffScan(WriteOffs writeOffs, Stock stock) {
        this.writeOffs = writeOffs;
        this.stock = stock;
    }

    /** The form after a scan. */
    record Scanned(FormState entered, ScanResult result) {
        /** Clears the field for the next scan; the message shows the refused text. */
        static Scanned refused(FormState before, Refusal why) {
            boolean unknown =
                    why.errors().stream().anyMatch(each -> each.message().key().equals(UNKNOWN));
            return new Scanned(
                    before.with(CODE, "").with(LAST, "").refusedBy(why),
                    unknown ? ScanResult.UNKNOWN : ScanResult.REFUSED);
        }
    }

    /**
     * Returns the form after an entry in the scan field.
     *
     * @param form has no code if a button was pressed without one; the form then stays as it is
     * @throws InvalidFields if the code identifies no lot, or one that is not in the centre or that the reason does not allow
     */
    Scanned taken(WriteOffScanForm form, FormState before, Centre centre, Operator by) {
        RawCode code = form.code();
        FormState free = before.with(CODE, "");
        if (form.undo().isPresent()) {
            return undone(free, form.undo().get());
        }
        if (form.step().isPresent()
                && form.each() != null
                && !before.value(LAST).isEmpty()) {
            long units = goes(before.value(LAST), before) + form.step().get() * form.each();
            return units > 0 ? restated(free, units, centre, by) : undone(free, before.value(LAST));
        }
        if (code == null || code.text().isBlank()) {
            return new Scanned(free, ScanResult.NOTHING);
        }
        if (form.each() != null && !before.value(LAST).isEmpty()) {
            Optional<Long> packs = ScanForm.number(code, form.each());
            if (packs.isPresent()) {
                return restated(free, packs.get() * form.each(), centre, by);
            }
        }
        GoodsMeaning good = writeOffs.find(code, centre.code(), by).orElseThrow(() -> refused(UNKNOWN, code.shown()));
        if (good instanceof GoodsMeaning.OfLocation place
                && place.location().kind().isReal()) {
            return new Scanned(
                    free.with("location", place.location().code().value()).with(LAST, ""), ScanResult.OK);
        }
        if (good instanceof GoodsMeaning.OfLot lot) {
            return lot(lot, form.reason(), free, centre, by);
        }
        if (good instanceof GoodsMeaning.OfBox box) {
            return box(box, form.reason(), free, centre, by);
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            throw refused("writeoffs.which-lot", item.item().title());
        }
        throw good instanceof GoodsMeaning.Faulty faulty
                ? new InvalidFields(CODE, faulty.fault())
                : refused(UNKNOWN, code.shown());
    }

    /**
     * Requires the scan field to be empty.
     *
     * @throws InvalidFields if a code was typed but not added, because it would be lost silently
     */
    static void requireAllAdded(FormState sent) {
        if (!sent.value(CODE).isBlank()) {
            throw refused("writeoffs.not-added", sent.value(CODE));
        }
    }

    private Scanned lot(GoodsMeaning.OfLot scanned, Reason reason, FormState before, Centre centre, Operator by) {
        LotCode lot = scanned.lot().code();
        List<BalanceLine> places = stock.standing(centre, Set.copyOf(scanned.alike()), by);
        if (places.isEmpty()) {
            throw refused(
                    "writeoffs.not-there", lot.code().grouped(), centre.code().value());
        }
        if (!mayGo(places.get(0), reason, centre)) {
            throw refused("writeoffs.not-expired", lot.code().grouped());
        }
        Optional<BalanceLine> place = places.stream()
                .filter(each -> goes(each, before) < each.balance().quantity())
                .min(nearest(before.value("location")));
        if (place.isEmpty()) {
            long all =
                    places.stream().mapToLong(each -> each.balance().quantity()).sum();
            throw refused("writeoffs.goes-already", all, scanned.item().title());
        }
        BalanceLine line = place.get();
        boolean again = goes(line, before) > 0;
        return new Scanned(
                with(line, goes(line, before) + scanned.quantity(), before)
                        .with(LAST, WriteOffRow.of(line))
                        .with(EACH, Long.toString(scanned.quantity())),
                again ? ScanResult.TWICE : ScanResult.OK);
    }

    private Scanned box(GoodsMeaning.OfBox scanned, Reason reason, FormState before, Centre centre, Operator by) {
        List<BalanceLine> inside = stock.standing(centre, writeOffs.lotsIn(scanned.box()), by).stream()
                .filter(each -> each.balance().box().equals(scanned.box()))
                .filter(each -> mayGo(each, reason, centre))
                .toList();
        if (inside.isEmpty()) {
            throw refused("writeoffs.box-empty", scanned.box().toString());
        }
        FormState all = before;
        for (BalanceLine line : inside) {
            all = with(line, line.balance().quantity(), all).with(LAST, WriteOffRow.of(line));
        }
        boolean again = inside.stream()
                .allMatch(each -> goes(each, before) == each.balance().quantity());
        return new Scanned(all.with(EACH, "1"), again ? ScanResult.TWICE : ScanResult.OK);
    }

    /** Sets the quantity of the last scanned row; refuses more than its stock. */
    private Scanned restated(FormState before, long units, Centre centre, Operator by) {
        String row = before.value(LAST);
        BalanceLine line = WriteOffRow.typed(before, stock, centre, by).stream()
                .filter(one -> WriteOffRow.of(one).equals(row))
                .findFirst()
                .orElseThrow(() -> refused("writeoffs.gone"));
        if (units > line.balance().quantity()) {
            throw refused(
                    "writeoffs.stands-only",
                    line.balance().quantity(),
                    line.item().title());
        }
        return new Scanned(with(line, units, before), ScanResult.OK);
    }

    /** Prefers the chosen location, then loose goods over boxes, as the likely source of goods in the operator's hand. */
    private static Comparator<BalanceLine> nearest(String location) {
        return Comparator.<BalanceLine, Boolean>comparing(
                        each -> !each.balance().location().value().equals(location))
                .thenComparing(each -> !each.balance().box().isLoose());
    }

    private boolean mayGo(BalanceLine line, Reason reason, Centre centre) {
        return !reason.isOfExpired() || line.balance().expiresOn().isPastOn(stock.today(centre));
    }

    private static Scanned undone(FormState before, String row) {
        FormState without = WriteOffRow.without(row, before);
        return new Scanned(before.value(LAST).equals(row) ? without.with(LAST, "") : without, ScanResult.OK);
    }

    private static long goes(BalanceLine line, FormState entered) {
        return goes(WriteOffRow.of(line), entered);
    }

    private static long goes(String row, FormState entered) {
        String typed = entered.value(WriteOffRow.quantity(row)).strip();
        return NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : 0;
    }

    private static FormState with(BalanceLine line, long quantity, FormState before) {
        long most = Math.min(quantity, line.balance().quantity());
        return WriteOffRow.with(line, Long.toString(most), before);
    }

    private static InvalidFields refused(String key, Object... arguments) {
        return new InvalidFields(CODE, Message.of(key, arguments));
    }
}
