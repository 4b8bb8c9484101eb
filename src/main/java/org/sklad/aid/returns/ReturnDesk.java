package org.sklad.aid.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;

/** Steps of the return page: scan or count goods, choose a location, record. */
final class ReturnDesk {
    private static final int LOCATIONS = 200;
    private static final String NO_SUCH_GOODS = "returns.return.no-such-goods";
    private static final Pattern OF_LINE = Pattern.compile("quantities[.\\[]([0-9]{1,3}-[0-9]{1,20})]?.*");
    private static final Map<String, String> OTHERS =
            Map.of("lines", "code", "quantity", "code", "times", "code", "item", "code", "lot", "code", "line", "code");

    private final Returns returns;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    ReturnDesk(Returns returns, Locations locations, Forms forms, Randomness randomness) {
        this.returns = returns;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The page between two requests; {@code result} as in {@link OnReturn}. */
    record State(FormState entered, String result) {}

    /** Returns the page before anything is returned. If only medicines can be returned, quarantine is selected. */
    State begun(HandoutDetails handout, Operator by) {
        FormState begun = FormState.nothing().with("id", randomness.id().toString());
        boolean medicines =
                OnReturn.lines(handout).stream().allMatch(line -> line.item().isMedicine());
        Optional<Location> quarantine = medicines
                ? places(handout.centre(), by).stream()
                        .filter(each -> each.kind() == LocationKind.QUARANTINE)
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
     * @throws InvalidFields at {@code code} if the goods are not of the handout, or if the quantity exceeds what the recipient still has
     */
    State pressed(ReturnPageForm form, FormState typed, HandoutDetails handout, Operator by) {
        forms.check(form);
        form.amounts();
        if (form.isAll()) {
            return new State(everything(typed, OnReturn.lines(handout)), "");
        }
        if (!form.scanned().isEmpty()) {
            return scanned(form.scanned(), typed, handout, by);
        }
        if (OnReturn.lines(handout).stream().allMatch(line -> amount(typed, line) == 0)) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        return new State(typed, "");
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
                .orElseThrow(() -> new InvalidFields("code", Message.of(NO_SUCH_GOODS)));
        if (good instanceof GoodsMeaning.OfLocation place) {
            return new State(
                    typed.with("location", within(place.location(), handout.centre()))
                            .with("code", ""),
                    "ok");
        }
        if (good instanceof GoodsMeaning.Faulty faulty) {
            throw new InvalidFields("code", faulty.fault());
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
            throw new InvalidFields("code", Message.of("returns.return.not-of-this"));
        }
        FormState grown = typed.with("code", "");
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
            throw new InvalidFields("code", Message.of("returns.return.more-than-out", units - missing, units));
        }
        boolean again = fitting.stream().anyMatch(line -> amount(typed, line) > 0);
        return new State(grown, again ? "twice" : "ok");
    }

    /** Returns the amount in the form, which has checked that it is a number. */
    private static long amount(FormState typed, OnReturn.Line line) {
        return ReturnPageForm.amount(typed.value(line.field())).orElse(0L);
    }

    /** Returns the page with the errors at their fields. Leaves out the message at the top if a field already shows it. */
    static State refused(FormState typed, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .toList();
        Optional<Message> above = Optional.of(why.message())
                .filter(message ->
                        errors.stream().noneMatch(each -> each.message().equals(message)));
        boolean unknown = errors.stream().anyMatch(each -> each.message().key().equals(NO_SUCH_GOODS));
        return new State(new FormState(typed.fields(), above, errors), unknown ? "unknown" : "refused");
    }

    private static String field(String name) {
        Matcher ofLine = OF_LINE.matcher(name);
        return ofLine.matches() ? "quantities." + ofLine.group(1) : OTHERS.getOrDefault(name, name);
    }

    /** Returns the data for the page. */
    OnReturn shown(State state, HandoutDetails handout, Operator by) {
        return new OnReturn(
                handout, OnReturn.lines(handout), places(handout.centre(), by), state.entered(), state.result());
    }

    private List<Location> places(CentreCode centre, Operator by) {
        return locations.list(centre, false, "", LOCATIONS, by).stream()
                .map(LocationInTree::location)
                .filter(each -> each.active() && each.kind().isReal())
                .toList();
    }
}
