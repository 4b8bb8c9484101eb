package org.sklad.days;

import java.util.List;
import org.sklad.catalogue.Item;
import org.sklad.distribution.EntitlementRule;

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
     * Goods of a rule, in smallest units.
     *
     * @param planned what each gets of them; empty for whatever the rule names
     * @param needed by who is expected or has come, and was not served
     * @param standing at the location and beneath it, what may be given
     */
    public record Goods(EntitlementRule rule, List<Planned> planned, long needed, long standing) {
        public Goods {
            planned = List.copyOf(planned);
        }

        public long missing() {
            return Math.max(0, needed - standing);
        }
    }
}
