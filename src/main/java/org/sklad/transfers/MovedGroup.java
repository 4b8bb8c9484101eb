package org.sklad.transfers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sklad.catalogue.Item;
import org.sklad.centres.LocationCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;
import org.sklad.stock.Movement;

/**
 * Lines of one lot to one place: what a person sees as one line.
 *
 * @param lines their numbers
 * @param actId for the act that the page offers on it
 */
public record MovedGroup(List<Integer> lines, Movement first, Item item, long quantity, UUID actId) {
    public MovedGroup {
        lines = List.copyOf(lines);
    }

    public int last() {
        return Collections.max(lines);
    }

    /** What was not taken back, the latest first. */
    static List<MovedGroup> of(MoveView view, Randomness randomness) {
        record Key(LotCode lot, LocationCode to, BoxCode fromBox, BoxCode toBox) {}
        Map<Key, List<Movement>> grouped = new LinkedHashMap<>();
        view.live()
                .forEach(line -> grouped.computeIfAbsent(
                                new Key(line.lot(), line.toLocation(), line.fromBox(), line.toBox()),
                                any -> new ArrayList<>())
                        .add(line));
        return grouped.values().stream()
                .map(lines -> new MovedGroup(
                        lines.stream().map(Movement::line).distinct().toList(),
                        lines.get(0),
                        view.item(lines.get(0).sku()),
                        lines.stream().mapToLong(Movement::quantity).sum(),
                        randomness.id()))
                .sorted(Comparator.comparingInt(MovedGroup::last).reversed())
                .toList();
    }
}
