package org.sklad.aid.loans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsReading;

/**
 * Resolves the goods and destinations of the lines of a return or a loss. For an item, the lots that expire first are taken, never more
 * than are out. Runs in the caller's transaction.
 */
final class ReturnedLoanGoods {
    private final Handle handle;
    private final GoodsReading reading;
    private final Locations locations;
    private final Loan loan;
    private final List<LoanGoods> goods;
    private final Map<LotCode, Long> left = new HashMap<>();

    ReturnedLoanGoods(Handle handle, Goods goods, Locations locations, Loan loan) {
        this.handle = handle;
        this.reading = new GoodsReading(handle, goods, loan.centre());
        this.locations = locations;
        this.loan = loan;
        this.goods = handle.attach(LoanDao.class).goods(List.of(loan.id()));
        this.goods.forEach(each -> left.put(each.lot(), each.out()));
    }

    /**
     * Resolves all lines, numbered from {@code first}.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if a location is not in the centre, or goods are not of the loan or exceed what is out
     */
    List<Moved> resolve(NewLoanReturn wanted, List<NewLoanReturnLine> lines, int first) {
        Place from = Place.loose(locations.virtual(handle, loan.centre(), LocationKind.ON_LOAN));
        Function<NewLoanReturnLine, Optional<Place>> to = destination(wanted);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            NewLoanReturnLine line = lines.get(i);
            int number = first + i;
            Optional<Place> place = to.apply(line);
            take(line)
                    .forEach((lot, quantity) ->
                            place.ifPresent(each -> moved.add(new Moved(number, lot, from, each, quantity))));
        }
        reading.requireFaultless();
        return moved;
    }

    /** Makes a line for everything out, by lot. */
    static List<NewLoanReturnLine> everything(Handle handle, Loan loan) {
        return handle.attach(LoanDao.class).goods(List.of(loan.id())).stream()
                .filter(each -> each.out() > 0)
                .map(each -> new NewLoanReturnLine(GoodsLine.of(each.lot(), each.out()), Optional.empty(), ""))
                .toList();
    }

    private Function<NewLoanReturnLine, Optional<Place>> destination(NewLoanReturn wanted) {
        if (wanted.loss().isPresent()) {
            Place gone = Place.loose(locations.virtual(handle, loan.centre(), LocationKind.WRITE_OFF));
            return line -> Optional.of(gone);
        }
        Optional<Place> usual = located(wanted.location().orElse(loan.location().value()), "location");
        return line ->
                line.location().isEmpty() ? usual : located(line.location().get(), line.at() + "location");
    }

    private Optional<Place> located(String text, String field) {
        Optional<Location> found = locations.findReal(handle, loan.centre(), text);
        if (found.isEmpty()) {
            reading.refuse(field, "loans.location-unknown", text, loan.centre());
        }
        return found.map(Place::loose);
    }

    /** Returns the quantities by lot; empty if the line has an error. */
    private Map<LotCode, Long> take(NewLoanReturnLine line) {
        return reading.read(line.goods(), line.at())
                .map(meant -> take(line, meant))
                .orElse(Map.of());
    }

    private Map<LotCode, Long> take(NewLoanReturnLine line, GoodsReading.Meant meant) {
        List<LoanGoods> fitting = goods.stream()
                .filter(each -> meant.fits(each.sku(), each.lot()))
                .toList();
        if (fitting.isEmpty()) {
            reading.refuse(
                    line.at() + name(line), "loans.not-of-this", meant.item().title());
            return Map.of();
        }
        long out = fitting.stream()
                .mapToLong(each -> left.getOrDefault(each.lot(), 0L))
                .sum();
        if (out < meant.quantity()) {
            reading.refuse(
                    line.at() + "quantity",
                    "loans.more-than-out",
                    out,
                    meant.item().title(),
                    meant.quantity());
            return Map.of();
        }
        return take(fitting, meant.quantity());
    }

    private Map<LotCode, Long> take(List<LoanGoods> fitting, long quantity) {
        Map<LotCode, Long> taken = new HashMap<>();
        long missing = quantity;
        for (LoanGoods each : fitting) {
            long some = Math.min(missing, left.getOrDefault(each.lot(), 0L));
            if (some > 0) {
                taken.put(each.lot(), some);
                left.merge(each.lot(), -some, Long::sum);
                missing -= some;
            }
        }
        return taken;
    }

    private static String name(NewLoanReturnLine line) {
        if (line.goods().lot().isPresent()) {
            return "lot";
        }
        return line.goods().code().isPresent() ? "code" : "item";
    }
}
