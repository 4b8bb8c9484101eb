package org.sklad.oversight.findings;

import java.util.Arrays;
import java.util.Optional;

/** What is likely to be wrong, in the order in which it does harm. */
public enum FindingKind {
    /** A maker's lot number of an item stands for two dates: one of them was mistyped. */
    LOT_OF_TWO_EXPIRIES(Subject.LOT_NUMBER),
    /** Goods were found in a centre again and again that were not in the books: a delivery may not have been received. */
    FOUND_AGAIN(Subject.ITEM_OF_CENTRE),
    /** What stood somewhere was gone again and again: what was given may not have been handed out in the books. */
    GONE_AGAIN(Subject.ITEM_OF_CENTRE),
    /** Of one lot there was more in one place than in the books and less in another: a move may not have been written down. */
    UP_AND_DOWN(Subject.LOT_OF_CENTRE),
    /** Nobody touched or counted a box with goods for 90 days. */
    BOX_NOT_SEEN(Subject.BOX_OF_CENTRE),
    /** A shop's own number means an item, and something else in the next shop. */
    RESTRICTED_NUMBER(Subject.IDENTIFIER),
    /** Items that are the same but for how they are written: scanned now as the one and now as the other. */
    ALIKE_ITEMS(Subject.ITEM),
    /** An item that is in stock and on which nothing can be scanned but our own label; used clothes have none. */
    WITHOUT_IDENTIFIER(Subject.ITEM);

    private enum Subject {
        ITEM,
        IDENTIFIER,
        LOT_NUMBER,
        ITEM_OF_CENTRE,
        LOT_OF_CENTRE,
        BOX_OF_CENTRE
    }

    private final Subject subject;

    FindingKind(Subject subject) {
        this.subject = subject;
    }

    static Optional<FindingKind> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** False for what is wrong in the catalogue or with lots, which belong to no centre. */
    public boolean isOfCentre() {
        return isOfItemThere() || hasOwnCode();
    }

    /** True where the subject is an item, of which stock is in the centre. */
    public boolean isOfItemThere() {
        return subject == Subject.ITEM_OF_CENTRE;
    }

    /** True where the subject is one of our own codes: of a lot or of a box. */
    boolean hasOwnCode() {
        return subject == Subject.LOT_OF_CENTRE || subject == Subject.BOX_OF_CENTRE;
    }
}
