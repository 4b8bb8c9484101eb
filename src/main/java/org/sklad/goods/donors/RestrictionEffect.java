package org.sklad.goods.donors;

/** What happens where goods are to be given to somebody for whom the donor did not give them. */
public enum RestrictionEffect {
    /** Whoever gives them says that they know. */
    WARN,

    /** They are not given. */
    REFUSE
}
