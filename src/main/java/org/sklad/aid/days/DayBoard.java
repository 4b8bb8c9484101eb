package org.sklad.aid.days;

import java.util.List;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/**
 * The present state of a day for a wall display, with numbers and case codes, without names and rooms.
 *
 * @param next waiting people, longest wait first
 * @param atDesk people called by desks
 * @param goods in the order of their rules; empty once the day is closed or cancelled, because nobody needs them there any more
 */
public record DayBoard(DayView view, List<Expected> next, List<Expected> atDesk, List<Goods> goods) {
    public DayBoard {
        next = List.copyOf(next);
        atDesk = List.copyOf(atDesk);
        goods = List.copyOf(goods);
    }

    /** The quantity of an item for each person or household. */
    public record Planned(Item item, long quantity) {}

    /**
     * An item that can be given by a rule.
     *
     * @param needed quantity needed of this item; 0 if the rule names several and people choose
     * @param standing usable quantity at the location and below it, not reserved for people who are not on the list
     */
    public record Part(Item item, long needed, long standing) {
        public long missing() {
            return Math.max(0, needed - standing);
        }
    }

    /**
     * Goods of a rule, in smallest units.
     *
     * @param planned items and quantities for each person or household; empty for any goods that the rule names
     * @param parts planned items, or items of the rule that are in stock
     * @param needed quantity for people on the list who were not served
     */
    public record Goods(EntitlementRule rule, List<Planned> planned, List<Part> parts, long needed) {
        public Goods {
            planned = List.copyOf(planned);
            parts = List.copyOf(parts);
        }

        /** Returns the quantity of a planned item for one person or household. */
        public long each(Item item) {
            return planned.stream()
                    .filter(one -> one.item().equals(item))
                    .mapToLong(Planned::quantity)
                    .sum();
        }

        /** Returns the usable quantity of all items together. */
        public long standing() {
            return parts.stream().mapToLong(Part::standing).sum();
        }

        /** Returns the missing quantity. For planned items it is the sum over the items, because one cannot replace another. */
        public long missing() {
            return planned.isEmpty()
                    ? Math.max(0, needed - standing())
                    : parts.stream().mapToLong(Part::missing).sum();
        }
    }
}
