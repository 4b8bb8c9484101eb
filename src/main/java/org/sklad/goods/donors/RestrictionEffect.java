package org.sklad.goods.donors;

/** The effect of a restriction on a handout to a person it excludes. */
public enum RestrictionEffect {
    /** The operator confirms a warning. */
    WARN,

    /** The handout is refused. */
    REFUSE
}
