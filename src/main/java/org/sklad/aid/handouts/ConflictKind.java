package org.sklad.aid.handouts;

/** What a handout can break that was recorded offline. */
public enum ConflictKind {
    /** More than a rule gives; the subject is the rule. */
    ENTITLEMENT,
    /** Goods that rules give to others; the subject is the rule. */
    NOT_ENTITLED,
    /** By the books there was not enough; the subject is the lot. */
    STOCK,
    /** Expired, held or recalled, or nobody knows which lot it was; the subject is the lot. */
    LOT,
    /** Nobody of that code is known, or they are not where the goods were given. */
    PERSON,
    /** Who recorded it does not hand out there; the subject is the centre. */
    ROLE,
    /** A medicine, by who has not the right. */
    RIGHT,
    /** A medicine without the prescription that it needs. */
    PRESCRIPTION,
    /** Goods that their donor gave for others; the subject is the lot. */
    RESTRICTION,
    /** The device's clock was wrong, or it happened very long ago. */
    CLOCK;

    /** True where several handouts break it together. */
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
