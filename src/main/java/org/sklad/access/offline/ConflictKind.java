package org.sklad.access.offline;

/** Kinds of conflict of a record that was made offline. */
public enum ConflictKind {
    /** More than a rule gives; the subject is the rule. */
    ENTITLEMENT,
    /** Goods that rules give only to others; the subject is the rule. */
    NOT_ENTITLED,
    /** Too little in stock by the ledger; the subject is the lot. */
    STOCK,
    /** An expired, held, recalled or unknown lot; the subject is the lot. */
    LOT,
    /** The code matches no person, or the person is not at the centre of the record. */
    PERSON,
    /** The operator has no role there that makes such records; the subject is the centre. */
    ROLE,
    /** A medicine given or needed, recorded by an operator without the right to medicines. */
    RIGHT,
    /** A medicine without the prescription that it needs. */
    PRESCRIPTION,
    /** Goods that their donor restricted to others; the subject is the lot. */
    RESTRICTION,
    /** The device's clock was wrong, or the record is very old. */
    CLOCK,
    /** A consultation of a kind that the operator's profession does not record. */
    PROFESSION,
    /** A room that is unknown or closed; the subject is its code. */
    ROOM,
    /** An asset that is unknown or out of use; the subject is its code. */
    ASSET,
    /** A topic that is no longer offered; the subject is its code. */
    TOPIC,
    /** A size that no item of the style has; the subject is the size. */
    SIZE,
    /** A member of a visit without a role at the centre; the subject is the username. */
    MEMBER;

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
