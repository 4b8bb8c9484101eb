package org.sklad.oversight.findings;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of findings, most harmful first. */
public enum FindingKind {
    /** A maker's lot number of an item has two dates. One of them was mistyped. */
    LOT_OF_TWO_EXPIRIES(Subject.LOT_NUMBER),
    /** Goods that are not in the books were repeatedly found in a centre. A delivery may not have been received. */
    FOUND_AGAIN(Subject.ITEM_OF_CENTRE),
    /**
     * Documents repeatedly took the last units at a location off the books. Goods given out may not have been recorded
     * as handed out.
     */
    GONE_AGAIN(Subject.ITEM_OF_CENTRE),
    /** A lot was above the books in one place and below them in another. A move may not have been recorded. */
    UP_AND_DOWN(Subject.LOT_OF_CENTRE),
    /** A box with goods had no movement and no count for 90 days. */
    BOX_NOT_SEEN(Subject.BOX_OF_CENTRE),
    /** A shop's own number identifies an item. It means something else in the next shop. */
    RESTRICTED_NUMBER(Subject.IDENTIFIER),
    /** Items that differ only in how they are written. Operators scan sometimes one and sometimes the other. */
    ALIKE_ITEMS(Subject.ITEM),
    /** An item in stock that can be scanned only by our own label. Excludes used clothes, which have no code. */
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

    /** False for findings about the catalogue or about lots in general, which belong to no centre. */
    public boolean isOfCentre() {
        return isOfItemInStock() || hasOwnCode();
    }

    /** True if the subject is an item in stock in a centre. */
    public boolean isOfItemInStock() {
        return subject == Subject.ITEM_OF_CENTRE;
    }

    /** True if the subject is our own code of a lot or a box. */
    boolean hasOwnCode() {
        return subject == Subject.LOT_OF_CENTRE || subject == Subject.BOX_OF_CENTRE;
    }
}
