package org.sklad.aid.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.handouts.HandoutRow;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsReading;

/**
 * Finds the goods of a handout that the lines of a return mean, and their locations. Never takes more than the recipient still has, and
 * puts medicines only into quarantine. Works in the caller's transaction.
 */
final class ReturnedGoods {
    private final Handle handle;
    private final Locations locations;
    private final HandoutRow handout;
    private final List<GivenLine> given;
    private final GoodsReading reading;
    private final Outstanding outstanding;
    private final Map<Sku, Item> items;
    private final Map<String, Optional<Location>> named = new HashMap<>();

    ReturnedGoods(Handle handle, Goods goods, Locations locations, HandoutRow handout, List<GivenLine> given) {
        this.handle = handle;
        this.locations = locations;
        this.handout = handout;
        this.given = given;
        // Goods from a bag of another centre are known by the codes of that centre.
        this.reading = new GoodsReading(handle, goods, handout.locationCentre());
        this.outstanding = new Outstanding(given);
        this.items = Skus.named(handle, given.stream().map(GivenLine::sku).collect(Collectors.toSet()));
    }

    /**
     * Returns all lines, numbered from 1.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if goods are not of the handout, if a quantity exceeds what the recipient still has, if
     *     a location is not in the centre, or if medicines are put where they could be handed out again
     */
    List<ReturnedLine> resolve(NewReturn wanted) {
        List<ReturnedLine> back = new ArrayList<>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            NewReturnLine line = wanted.lines().get(i);
            for (Outstanding.Share share : taken(line)) {
                int number = i + 1;
                destination(share.given(), line, wanted)
                        .ifPresent(to -> back.add(new ReturnedLine(number, share.given(), to, share.quantity())));
            }
        }
        reading.requireFaultless();
        return back;
    }

    private record Meant(Predicate<GivenLine> fits, long quantity) {}

    private List<Outstanding.Share> taken(NewReturnLine line) {
        Optional<Meant> meant = meant(line);
        if (meant.isEmpty()) {
            return List.of();
        }
        Predicate<GivenLine> fits = meant.get().fits();
        if (!outstanding.has(fits)) {
            reading.refuse(line.at() + name(line), "returns.return.not-of-this");
            return List.of();
        }
        long out = outstanding.of(fits);
        if (out < meant.get().quantity()) {
            reading.refuse(
                    line.at() + "quantity",
                    "returns.return.more-than-out",
                    out,
                    meant.get().quantity());
            return List.of();
        }
        return outstanding.take(fits, meant.get().quantity());
    }

    /** Returns nothing if the line has a fault. */
    private Optional<Meant> meant(NewReturnLine line) {
        Predicate<GivenLine> ofLine =
                each -> line.line().isEmpty() || line.line().get() == each.line();
        if (line.line().isPresent() && isUnnamed(line)) {
            return reading.units(line.goods(), 1, line.at()).map(quantity -> new Meant(ofLine, quantity));
        }
        return reading.read(line.goods(), line.at())
                .map(meant -> new Meant(ofLine.and(each -> meant.fits(each.sku(), each.lot())), meant.quantity()));
    }

    private static boolean isUnnamed(NewReturnLine line) {
        return line.goods().item().isEmpty()
                && line.goods().lot().isEmpty()
                && line.goods().code().isEmpty();
    }

    private static String name(NewReturnLine line) {
        if (line.goods().lot().isPresent()) {
            return "lot";
        }
        if (line.goods().code().isPresent()) {
            return "code";
        }
        return line.goods().item().isPresent() ? "item" : "line";
    }

    private Optional<Location> destination(GivenLine from, NewReturnLine line, NewReturn wanted) {
        String field = line.location().isPresent() ? line.at() + "location" : "location";
        Optional<String> text = line.location().or(wanted::location);
        Optional<Location> to =
                text.isEmpty() ? Optional.of(locations.getById(handle, from.location())) : located(text.get(), field);
        Item item = Optional.ofNullable(items.get(from.sku())).orElseThrow();
        if (to.isPresent() && item.isMedicine() && to.get().kind() != LocationKind.QUARANTINE) {
            reading.refuse(field, "returns.return.medicine", item.title());
        }
        return to;
    }

    private Optional<Location> located(String text, String field) {
        return named.computeIfAbsent(text, each -> {
            Optional<Location> found = find(each);
            if (found.isEmpty()) {
                reading.refuse(
                        field,
                        "returns.return.no-location",
                        each,
                        handout.centre().value());
            }
            return found;
        });
    }

    /** Finds a location of the centre, or the bag of another centre from which the goods were given. */
    private Optional<Location> find(String text) {
        return LocationAddress.find(text, handout.centre())
                .flatMap(address -> locations.find(handle, address))
                .filter(location -> location.kind().isReal())
                .filter(location -> location.centre().equals(handout.centre())
                        || given.stream().anyMatch(each -> each.location().equals(location.id())));
    }
}
