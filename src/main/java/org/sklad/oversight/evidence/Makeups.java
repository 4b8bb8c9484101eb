package org.sklad.oversight.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sklad.goods.lots.SourceCode;

/**
 * Finds all lots that hold goods of a funding source. A kit that was assembled here counts as its parts, whatever the funding
 * source of the kit itself, because a kit of several sources has none.
 */
final class Makeups {
    private static final int RANGE = 500;

    private final EvidenceDao dao;
    private final Map<Long, SourceLot> lots = new HashMap<>();
    private final Map<Long, Makeup> known = new HashMap<>();

    private Makeups(EvidenceDao dao) {
        this.dao = dao;
    }

    /** A lot and what is in it. */
    record Held(SourceLot lot, Makeup makeup) {}

    /** Returns the lots by their codes. */
    static SortedMap<Long, Held> of(EvidenceDao dao, SourceCode source) {
        return new Makeups(dao).all(source);
    }

    private SortedMap<Long, Held> all(SourceCode source) {
        for (List<SourceLot> some = dao.lots(source, 0, RANGE);
                !some.isEmpty();
                some = dao.lots(source, some.get(some.size() - 1).code(), RANGE)) {
            some.forEach(lot -> lots.put(lot.code(), lot));
        }
        Set<Long> kits = new HashSet<>();
        Deque<Long> ahead = new ArrayDeque<>(lots.keySet());
        while (!ahead.isEmpty()) {
            for (EvidenceDao.KitLine each : dao.kitsWith(ahead.removeFirst())) {
                if (kits.add(each.kit())) {
                    lots.putIfAbsent(each.kit(), dao.lot(each.kit()).orElseThrow());
                    ahead.add(each.kit());
                }
            }
        }
        lots.values().stream()
                .filter(lot -> !kits.contains(lot.code()))
                .forEach(lot -> known.put(lot.code(), Makeup.itself(lot.sku())));
        kits.forEach(this::ofKit);
        SortedMap<Long, Held> held = new TreeMap<>();
        lots.forEach((code, lot) -> held.put(code, new Held(lot, known.getOrDefault(code, Makeup.itself(lot.sku())))));
        return held;
    }

    private Makeup ofKit(long kit) {
        Makeup present = known.get(kit);
        if (present != null) {
            return present;
        }
        List<Map<String, Long>> lines = new ArrayList<>();
        for (EvidenceDao.KitLine line : dao.linesOf(kit)) {
            Map<String, Long> pieces = new TreeMap<>();
            for (EvidenceDao.Part part : dao.parts(line.assembly(), line.line())) {
                if (lots.containsKey(part.lot())) {
                    ofKit(part.lot())
                            .pieces()
                            .forEach((sku, each) ->
                                    pieces.merge(sku, each * part.quantity() / line.kits(), Math::addExact));
                }
            }
            lines.add(pieces);
        }
        Makeup made = new Makeup(lines.get(0), lines.stream().distinct().count() > 1);
        known.put(kit, made);
        return made;
    }
}
