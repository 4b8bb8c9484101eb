package org.sklad.goods.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.GoodsToMove;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.platform.i18n.InvalidFields;

/** Resolves the lines of a move and reports errors by field. */
public final class MoveResolution {
    private final Handle handle;
    private final Locations locations;
    private final CentreCode centre;
    private final GoodsReading reading;

    public MoveResolution(Handle handle, Goods goods, Locations locations, CentreCode centre) {
        this(handle, locations, centre, new GoodsReading(handle, goods, centre));
    }

    /**
     * Creates a resolution.
     *
     * @param reading collects the errors
     */
    public MoveResolution(Handle handle, Locations locations, CentreCode centre, GoodsReading reading) {
        this.handle = handle;
        this.locations = locations;
        this.centre = centre;
        this.reading = reading;
    }

    /**
     * A box that moves with all its contents.
     *
     * @param line line number; absent for an empty box, which makes no movement
     */
    record WholeBox(Optional<Integer> line, BoxCode box, Location to) {}

    /** Goods and boxes to move. */
    record Resolved(List<GoodsToMove> goods, List<WholeBox> boxes) {
        /** Number of lines with movements. */
        int lines() {
            return goods.size()
                    + (int) boxes.stream()
                            .filter(each -> each.line().isPresent())
                            .count();
        }
    }

    /**
     * Resolves lines for the ledger, numbered from {@code first}. A line with only a box, or the code of a box, means the box with
     * all its contents.
     *
     * @param prefix prefix of the fields of a line, with {@code %d} for its index; {@code ""} for a single line
     * @throws InvalidFields if any line is invalid, with the errors of all lines
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
        if (line.goods().quantity().or(line.goods()::times).isPresent()
                || line.toBox().isPresent()) {
            reading.refuse(at + "quantity", "moves.box-goes-whole", box);
            return Optional.empty();
        }
        if (!Boxes.location(handle, box).equals(Optional.of(from.id()))) {
            reading.refuse(
                    at + (line.goods().code().isPresent() ? "code" : "box"),
                    "moves.box-not-here",
                    box.grouped(),
                    from.address());
            return Optional.empty();
        }
        if (to.equals(Optional.of(from))) {
            reading.refuse(at + "to", "moves.same-place", from.address());
            return Optional.empty();
        }
        Optional<Integer> counted = Boxes.contents(handle, box).isEmpty() ? Optional.empty() : Optional.of(number);
        return to.map(location -> new WholeBox(counted, box, location));
    }

    private Optional<Location> to(NewMoveLine line, Location usual, String at) {
        return line.to().isPresent() ? location(line.to().get(), at + "to") : Optional.of(usual);
    }

    /** Finds a real location of the centre by its code. */
    public Optional<Location> location(String text, String field) {
        Optional<Location> found = locations.findReal(handle, centre, text);
        if (found.isEmpty()) {
            reading.refuse(field, "moves.location-unknown", text, centre);
        }
        return found;
    }

    /**
     * Finds a location as {@link #location} does.
     *
     * @throws InvalidFields if the centre has no such location
     */
    Location requireLocation(String text, String field) {
        Optional<Location> found = location(text, field);
        reading.requireFaultless();
        return found.orElseThrow();
    }

    private Optional<GoodsToMove> goods(NewMoveLine line, Location from, Location usual, int number, String at) {
        Optional<Location> location = to(line, usual, at);
        Optional<GoodsReading.Meant> meant = reading.read(line.goods(), at, Goods.Source.at(from, line.box()));
        if (meant.isEmpty() || location.isEmpty()) {
            return Optional.empty();
        }
        BoxCode in = line.toBox().orElse(BoxCode.LOOSE);
        if (location.get().equals(from) && line.box().orElse(BoxCode.LOOSE).equals(in)) {
            reading.refuse(at + "to", "moves.same-place", from.address());
            return Optional.empty();
        }
        return meant.map(goods -> new GoodsToMove(
                new Wanted(number, goods.item().sku(), goods.lot(), line.box(), goods.quantity()),
                new Place(location.get(), in)));
    }
}
