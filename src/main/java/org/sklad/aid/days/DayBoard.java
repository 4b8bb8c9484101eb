package org.sklad.aid.days;

import java.util.List;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/**
 * How a day stands, for a wall: numbers and case codes, no names and no rooms.
 *
 * @param next who waits longest, the first before all
 * @param atDesk whom desks have called
 * @param goods by the order of their rules
 */
public record DayBoard(DayView view, List<Expected> next, List<Expected> atDesk, List<Goods> goods) {
    public DayBoard {
        next = List.copyOf(next);
        atDesk = List.copyOf(atDesk);
        goods = List.copyOf(goods);
    }

    /** So many of an item for each who comes. */
    public record Planned(Item item, long quantity) {}

    /**
     * An item that can be given by a rule.
     *
     * @param needed of this very item; 0 where the rule means several and each gets what they choose
     * @param standing at the location and beneath it, what may be given
     */
    public record Part(Item item, long needed, long standing) {
        public long missing() {
            return Math.max(0, needed - standing);
        }
    }

    /**
     * Goods of a rule, in smallest units.
     *
     * @param planned what each gets of them; empty for whatever the rule names
     * @param parts the items that are planned, or those of the rule that are there
     * @param needed by who is expected or has come, and was not served
     */
    public record Goods(EntitlementRule rule, List<Planned> planned, List<Part> parts, long needed) {
        public Goods {
            planned = List.copyOf(planned);
            parts = List.copyOf(parts);
        }

        /** The quantity of a planned item for one person or household. */
        public long each(Item item) {
            return planned.stream()
                    .filter(one -> one.item().equals(item))
                    .mapToLong(Planned::quantity)
                    .sum();
        }

        /** The quantity of all items together that may be given. */
        public long standing() {
            return parts.stream().mapToLong(Part::standing).sum();
        }

        /** Where items are planned, what is missing of each: one does not stand in for another. */
        public long missing() {
            return planned.isEmpty()
                    ? Math.max(0, needed - standing())
                    : parts.stream().mapToLong(Part::missing).sum();
        }
    }
}
