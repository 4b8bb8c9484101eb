package org.sklad.oversight.privacy;

/** Why somebody was erased. */
public enum ErasureCause {
    /** A manager did it, at the person's wish (GDPR, article 17). */
    REQUEST,
    /** The time was over for which it is kept. */
    RETENTION,
    /** They had been erased before, and came back with an old backup. */
    RESTORED
}
