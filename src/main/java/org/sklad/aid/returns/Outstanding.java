package org.sklad.aid.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The goods that the recipient still has of each line of a handout, updated while one return takes in its lines. */
final class Outstanding {
    private final Map<GivenLine, Long> left = new LinkedHashMap<>();

    /**
     * Creates the state before the return.
     *
     * @param lines lines in the order in which goods of one name are taken in: within a line, the lot that expires first
     */
    Outstanding(List<GivenLine> lines) {
        lines.forEach(line -> left.put(line, line.left()));
    }

    /** A quantity of what was taken from one place. */
    record Share(GivenLine given, long quantity) {}

    /** Returns true if the handout has such goods at all, even if they were returned. */
    boolean has(Predicate<GivenLine> wanted) {
        return left.keySet().stream().anyMatch(wanted);
    }

    /** Returns how many of them the recipient still has. */
    long of(Predicate<GivenLine> wanted) {
        return left.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Takes in this many of them, at most what the recipient still has. */
    List<Share> take(Predicate<GivenLine> wanted, long quantity) {
        List<Share> taken = new ArrayList<>();
        long missing = quantity;
        for (Map.Entry<GivenLine, Long> each : left.entrySet()) {
            long some = wanted.test(each.getKey()) ? Math.min(missing, each.getValue()) : 0;
            if (some > 0) {
                taken.add(new Share(each.getKey(), some));
                each.setValue(each.getValue() - some);
                missing -= some;
            }
        }
        return taken;
    }
}
