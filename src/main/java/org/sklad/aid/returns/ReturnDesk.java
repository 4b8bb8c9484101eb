package org.sklad.aid.returns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Submitted;

/** Steps of the return page: scan or count goods, choose a location, record. */
record ReturnDesk(Returns returns, Locations locations, Randomness randomness) {
    private static final String SCAN = GoodsFields.SCAN;
    /** The button that was pressed: add, all, record. */
    static final String ACT = "page.act";

    private static final String NO_SUCH_GOODS = "returns.return.no-such-goods";

    /** The page between two requests; {@code result} as in {@link OnReturn}. */
    record State(FormState entered, String result) {}

    /** Returns the page before anything is returned. If only medicines can be returned, quarantine is selected. */
    State begun(HandoutDetails handout, Operator by) {
        FormState begun = FormState.begun(randomness.id());
        boolean medicines =
                OnReturn.lines(handout).stream().allMatch(line -> line.item().isMedicine());
        Optional<Location> quarantine = medicines
                ? locations.open(handout.centre(), List.of(LocationKind.QUARANTINE), by).some().stream()
                        .findFirst()
                : Optional.empty();
        return new State(
                quarantine
                        .map(each -> begun.with("location", each.code().value()))
                        .orElse(begun),
                "");
    }

    /**
     * Returns the page after any button other than the one that records.
     *
     * @throws InvalidFields at the scan field if the goods are not of the handout, or if the quantity exceeds what the recipient still has
     */
    State pressed(Submitted<HandoutReturnForm> sent, HandoutDetails handout, Operator by) {
        FormState typed = sent.entered();
        Optional<RawCode> code = scanned(sent.form());
        if (typed.has(ACT, "all")) {
            return new State(everything(typed, OnReturn.lines(handout)), "");
        }
        if (code.isPresent()) {
            return scanned(code.get().text(), typed, handout, by);
        }
        if (OnReturn.lines(handout).stream().allMatch(line -> amount(typed, line) == 0)) {
            throw new InvalidFields(SCAN, Message.of("platform.field.required"));
        }
        return new State(typed, "");
    }

    /** Rejects a typed code that was not added, so that it is not lost without notice. */
    static void requireAllAdded(HandoutReturnForm form) {
        scanned(form).ifPresent(code -> {
            throw new InvalidFields(SCAN, Message.of("returns.desk.not-added", code.shown()));
        });
    }

    private static Optional<RawCode> scanned(HandoutReturnForm form) {
        return Stream.ofNullable(form.lines())
                .flatMap(List::stream)
                .flatMap(line -> Stream.ofNullable(line.code()))
                .findFirst();
    }

    private static FormState everything(FormState typed, List<OnReturn.Line> lines) {
        FormState all = typed;
        for (OnReturn.Line line : lines) {
            all = all.with(line.field(), Long.toString(line.left()));
        }
        return all;
    }

    private State scanned(String code, FormState typed, HandoutDetails handout, Operator by) {
        GoodsMeaning good = returns.look(handout.id(), code, by)
                .orElseThrow(() -> new InvalidFields(SCAN, Message.of(NO_SUCH_GOODS)));
        if (good instanceof GoodsMeaning.OfLocation place) {
            return new State(
                    typed.with("location", within(place.location(), handout.centre()))
                            .with(SCAN, ""),
                    "ok");
        }
        if (good instanceof GoodsMeaning.Faulty faulty) {
            throw new InvalidFields(SCAN, faulty.fault());
        }
        long units = good instanceof GoodsMeaning.OfLot lot ? lot.quantity() : ((GoodsMeaning.OfItem) good).quantity();
        List<OnReturn.Line> fitting = OnReturn.lines(handout).stream()
                .filter(line -> fits(line, good))
                .toList();
        return grown(typed, fitting, units);
    }

    private static String within(Location place, CentreCode centre) {
        return place.centre().equals(centre)
                ? place.code().value()
                : place.address().toString();
    }

    /** Returns true if the line has these goods. A pack with a lot number that was never in stock here matches no line. */
    private static boolean fits(OnReturn.Line line, GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return line.lot().equals(lot.lot().code());
        }
        return good instanceof GoodsMeaning.OfItem item
                && !item.isOfMissingLot()
                && line.item().sku().equals(item.item().sku());
    }

    private static State grown(FormState typed, List<OnReturn.Line> fitting, long units) {
        if (fitting.isEmpty()) {
            throw new InvalidFields(SCAN, Message.of("returns.return.not-of-this"));
        }
        FormState grown = typed.with(SCAN, "");
        long missing = units;
        for (OnReturn.Line line : fitting) {
            long before = amount(typed, line);
            long some = Math.min(missing, Math.max(line.left() - before, 0));
            if (some > 0) {
                grown = grown.with(line.field(), Long.toString(before + some));
                missing -= some;
            }
        }
        if (missing > 0) {
            throw new InvalidFields(SCAN, Message.of("returns.return.more-than-out", units - missing, units));
        }
        boolean again = fitting.stream().anyMatch(line -> amount(typed, line) > 0);
        return new State(grown, again ? "twice" : "ok");
    }

    /** Returns the amount in the form, which was read as a number. */
    private static long amount(FormState typed, OnReturn.Line line) {
        String text = typed.value(line.field());
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Returns the page with the errors at its fields. */
    static State refused(FormState typed) {
        boolean unknown =
                typed.errors().stream().anyMatch(each -> each.message().key().equals(NO_SUCH_GOODS));
        return new State(typed.withErrorsAt(GoodsFields::shown).saidOnce(), unknown ? "unknown" : "refused");
    }

    /** Returns the data for the page. */
    OnReturn shown(State state, HandoutDetails handout, Operator by) {
        OpenLocations places = locations.open(handout.centre(), LocationKind.REAL, by);
        return new OnReturn(handout, OnReturn.lines(handout), places, state.entered(), state.result());
    }
}
