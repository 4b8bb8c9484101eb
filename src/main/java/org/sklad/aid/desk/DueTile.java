package org.sklad.aid.desk;

import java.util.List;
import java.util.Optional;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * A rule at a desk, with the goods in stock here that fit the person.
 *
 * @param usual goods that one tap on the tile puts on the desk; empty if the operator has to choose
 * @param pack standard pack that is the usual goods, itself or as its parts
 * @param things goods of the rule in stock, those in the person's size first
 * @param more true if there are further things in stock
 * @param size the person's size if goods are in stock in other sizes alone; empty otherwise
 * @param wanted item to record as wanted and out of stock; absent if there is something to give
 */
public record DueTile(
        Remaining remaining,
        List<DueGoods> usual,
        Optional<Item> pack,
        List<Thing> things,
        boolean more,
        String size,
        Optional<Item> wanted) {
    private static final int FIRST = 6;

    public DueTile {
        usual = List.copyOf(usual);
        things = List.copyOf(things);
    }

    /**
     * All sizes of one style that the person can wear, or one item without sizes.
     *
     * @param name name without the size
     * @param size the person's size that is out of stock; empty if it is in stock or unknown
     */
    public record Thing(Message name, String size, List<OnDesk.Candidate> sizes) {
        public Thing {
            sizes = List.copyOf(sizes);
        }
    }

    /** Returns the things that an open tile shows at once. */
    public List<Thing> first() {
        return things.stream().limit(FIRST).toList();
    }

    /** Returns the other things, which it shows when asked. */
    public List<Thing> others() {
        return things.stream().skip(FIRST).toList();
    }

    /** Returns the code of the rule, which names the tile. */
    public String code() {
        return remaining.rule().code().value();
    }

    /** Returns true if something is left of the rule. */
    public boolean isDue() {
        return remaining.quantity() > 0;
    }

    /** Returns true if goods are due by the rule, but none that fit the person are in stock. */
    public boolean isOut() {
        return isDue() && things.isEmpty();
    }
}
