package org.sklad.receiving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sklad.catalogue.Item;
import org.sklad.centres.LocationId;
import org.sklad.platform.crypto.Randomness;
import org.sklad.stock.LotCode;

/**
 * Lines of one lot in one place, counted in the same packs: what a person sees as one line.
 *
 * @param lines their numbers
 * @param actId for the act that the page offers on it
 */
public record LineGroup(List<Integer> lines, ConsignmentLine first, Item item, long times, UUID actId) {
    public LineGroup {
        lines = List.copyOf(lines);
    }

    public long quantity() {
        return first.unitsEach() * times;
    }

    public int last() {
        return Collections.max(lines);
    }

    /** What was not taken back, the latest first. */
    static List<LineGroup> of(ConsignmentView view, Randomness randomness) {
        record Key(LotCode lot, LocationId location, long each) {}
        Map<Key, List<ConsignmentLine>> grouped = new LinkedHashMap<>();
        view.lines().stream()
                .filter(line -> !line.reversed())
                .forEach(line -> grouped.computeIfAbsent(
                                new Key(line.lot(), line.location(), line.unitsEach()), any -> new ArrayList<>())
                        .add(line));
        return grouped.values().stream()
                .map(lines -> new LineGroup(
                        lines.stream().map(ConsignmentLine::line).toList(),
                        lines.get(0),
                        view.item(lines.get(0).sku()),
                        lines.stream().mapToLong(ConsignmentLine::times).sum(),
                        randomness.id()))
                .sorted(Comparator.comparingInt(LineGroup::last).reversed())
                .toList();
    }
}
