package org.sklad.aid.handouts;

/** Kinds of conflict of a handout that was recorded offline. */
public enum ConflictKind {
    /** More than a rule gives; the subject is the rule. */
    ENTITLEMENT,
    /** Goods that rules give only to others; the subject is the rule. */
    NOT_ENTITLED,
    /** Too little in stock by the ledger; the subject is the lot. */
    STOCK,
    /** An expired, held, recalled or unknown lot; the subject is the lot. */
    LOT,
    /** The code matches no person, or the person is not at the centre of the handout. */
    PERSON,
    /** The operator is not a field worker there; the subject is the centre. */
    ROLE,
    /** A medicine given by an operator without the right to medicines. */
    RIGHT,
    /** A medicine without the prescription that it needs. */
    PRESCRIPTION,
    /** Goods that their donor restricted to others; the subject is the lot. */
    RESTRICTION,
    /** The device's clock was wrong, or the handout is very old. */
    CLOCK;

    /** Returns true if several handouts can break it together. */
    public boolean isOfSeveral() {
        return this == ENTITLEMENT || this == STOCK;
    }

    public boolean isOfLot() {
        return this == STOCK || this == LOT || this == RESTRICTION;
    }

    public boolean isOfRule() {
        return this == ENTITLEMENT || this == NOT_ENTITLED;
    }
}
