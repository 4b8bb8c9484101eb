package org.sklad.aid.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How many of each line of a handout are still with who got them, while one return takes in one thing after the other. */
final class Outstanding {
    private final Map<GivenLine, Long> left = new LinkedHashMap<>();

    /** @param lines in the order in which goods of one name are taken in: of a line what expires first */
    Outstanding(List<GivenLine> lines) {
        lines.forEach(line -> left.put(line, line.left()));
    }

    /** So many of what was taken from one place. */
    record Share(GivenLine given, long quantity) {}

    /** True where the handout has such goods at all, be they back already. */
    boolean has(Predicate<GivenLine> wanted) {
        return left.keySet().stream().anyMatch(wanted);
    }

    /** How many of them are out. */
    long of(Predicate<GivenLine> wanted) {
        return left.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Takes in so many of them, no more than are out: they are out no longer. */
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
