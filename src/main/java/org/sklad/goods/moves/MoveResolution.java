package org.sklad.goods.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.CarriedGoods;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.platform.i18n.InvalidFields;

/** Finds out what the lines of a move mean, and says at their fields what is wrong with them. */
public final class MoveResolution {
    private final Handle handle;
    private final Locations locations;
    private final CentreCode centre;
    private final GoodsReading reading;

    public MoveResolution(Handle handle, Goods goods, Locations locations, CentreCode centre) {
        this(handle, locations, centre, new GoodsReading(handle, goods, centre));
    }

    /** @param reading keeps what is wrong */
    public MoveResolution(Handle handle, Locations locations, CentreCode centre, GoodsReading reading) {
        this.handle = handle;
        this.locations = locations;
        this.centre = centre;
        this.reading = reading;
    }

    /**
     * A box that goes with all that is in it.
     *
     * @param line absent for an empty one, of which the ledger has nothing to tell
     */
    record WholeBox(Optional<Integer> line, BoxCode box, Location to) {}

    /** What the lines carry. */
    record Resolved(List<CarriedGoods> goods, List<WholeBox> boxes) {
        /** How many lines the ledger is told of. */
        int lines() {
            return goods.size()
                    + (int) boxes.stream()
                            .filter(each -> each.line().isPresent())
                            .count();
        }
    }

    /**
     * The lines as the ledger takes them, numbered from {@code first} on. A line that names nothing but a box, be it by its code, means
     * the box with all that is in it.
     *
     * @param prefix of the fields of a line, with {@code %d} for its place; {@code ""} where there is one line alone
     * @throws InvalidFields with everything that is wrong at any line
     */
    Resolved resolve(List<NewMoveLine> lines, Location from, Location usual, int first, String prefix) {
        Resolved resolved = new Resolved(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < lines.size(); i++) {
            NewMoveLine line = lines.get(i);
            String at = String.format(prefix, i);
            int number = first + resolved.lines();
            Optional<BoxCode> whole = line.whole(reading);
            if (whole.isPresent()) {
                box(line, whole.get(), from, usual, number, at).ifPresent(resolved.boxes()::add);
            } else {
                goods(line, from, usual, number, at).ifPresent(resolved.goods()::add);
            }
        }
        reading.requireFaultless();
        return resolved;
    }

    private Optional<WholeBox> box(
            NewMoveLine line, BoxCode box, Location from, Location usual, int number, String at) {
        Optional<Location> to = to(line, usual, at);
        if (line.quantity().or(line::times).isPresent() || line.toBox().isPresent()) {
            reading.refuse(at + "quantity", "moves.box-goes-whole", box.grouped());
            return Optional.empty();
        }
        if (!Boxes.location(handle, box).equals(Optional.of(from.id()))) {
            reading.refuse(
                    at + (line.code().isPresent() ? "code" : "box"),
                    "moves.box-not-here",
                    box.grouped(),
                    from.address().toString());
            return Optional.empty();
        }
        if (to.equals(Optional.of(from))) {
            reading.refuse(at + "to", "moves.same-place", from.address().toString());
            return Optional.empty();
        }
        Optional<Integer> counted = Boxes.contents(handle, box).isEmpty() ? Optional.empty() : Optional.of(number);
        return to.map(location -> new WholeBox(counted, box, location));
    }

    private Optional<Location> to(NewMoveLine line, Location usual, String at) {
        return line.to().isPresent() ? location(line.to().get(), at + "to") : Optional.of(usual);
    }

    /** A real location of the centre by its code. */
    public Optional<Location> location(String text, String field) {
        Optional<Location> found = locations.findReal(handle, centre, text);
        if (found.isEmpty()) {
            reading.refuse(field, "moves.location-unknown", text, centre.value());
        }
        return found;
    }

    /** As {@link #location}; refuses with {@link InvalidFields} when there is none. */
    Location requireLocation(String text, String field) {
        Optional<Location> found = location(text, field);
        reading.requireFaultless();
        return found.orElseThrow();
    }

    private Optional<CarriedGoods> goods(NewMoveLine line, Location from, Location usual, int number, String at) {
        Optional<Location> location = to(line, usual, at);
        Optional<GoodsReading.Meant> meant = reading.read(line.goods(), at);
        if (meant.isEmpty() || location.isEmpty()) {
            return Optional.empty();
        }
        BoxCode in = line.toBox().orElse(BoxCode.LOOSE);
        if (location.get().equals(from) && line.box().orElse(BoxCode.LOOSE).equals(in)) {
            reading.refuse(at + "to", "moves.same-place", from.address().toString());
            return Optional.empty();
        }
        return meant.map(goods -> new CarriedGoods(
                new Wanted(number, goods.item().sku(), goods.lot(), line.box(), goods.quantity()),
                new Place(location.get(), in)));
    }
}
