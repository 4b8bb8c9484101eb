package org.sklad.oversight.privacy;

/** The cause of an erasure. */
public enum ErasureCause {
    /** A manager erased the person at their wish (GDPR, article 17). */
    REQUEST,
    /** The retention period was over. */
    RETENTION,
    /** An old backup brought back a person who had been erased. */
    RESTORED
}
