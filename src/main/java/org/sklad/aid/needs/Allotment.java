package org.sklad.aid.needs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Allotment of handed-out goods to the needs of one person. Goods are taken in the order in which they were given. Each meets the oldest
 * need that it fits, and the rest goes to the next one. Pure: the result depends on what was given and when, not on when it was recorded.
 */
final class Allotment {
    /** A need and a handout line that meets it. */
    record Key(UUID need, UUID handout, int line) {}

    private static final Comparator<NeededGoods> OLDEST = Comparator.comparing(NeededGoods::assessedAt)
            .thenComparing(wish -> wish.id().toString());
    private static final Comparator<GivenGoods> FIRST = Comparator.comparing(GivenGoods::at)
            .thenComparing(goods -> goods.handout().toString())
            .thenComparing(GivenGoods::line)
            .thenComparing(GivenGoods::sku);

    private final List<NeededGoods> wishes;
    private final Map<UUID, Long> unmet = new HashMap<>();
    private final Map<Key, Long> allotted = new LinkedHashMap<>();

    private Allotment(List<NeededGoods> wishes) {
        this.wishes = wishes.stream().sorted(OLDEST).toList();
    }

    /** Allots all goods, as if nothing had met the needs before. */
    static Map<Key, Long> anew(List<NeededGoods> wishes, List<GivenGoods> all) {
        Allotment made = new Allotment(wishes);
        wishes.forEach(wish -> made.unmet.put(wish.id(), wish.quantity()));
        return made.of(all);
    }

    /** Allots the goods to the quantities that are still unmet. */
    static Map<Key, Long> further(List<NeededGoods> wishes, List<GivenGoods> last) {
        Allotment made = new Allotment(wishes);
        wishes.forEach(wish -> made.unmet.put(wish.id(), wish.quantity() - wish.met()));
        return made.of(last);
    }

    private Map<Key, Long> of(List<GivenGoods> given) {
        given.stream().sorted(FIRST).forEach(this::give);
        return allotted;
    }

    private void give(GivenGoods goods) {
        long left = goods.quantity();
        for (NeededGoods wish : wishes) {
            long taken = wish.fits(goods) ? Math.min(left, unmet.getOrDefault(wish.id(), 0L)) : 0;
            if (taken > 0) {
                unmet.merge(wish.id(), -taken, Long::sum);
                allotted.merge(new Key(wish.id(), goods.handout(), goods.line()), taken, Long::sum);
                left -= taken;
            }
        }
    }
}
