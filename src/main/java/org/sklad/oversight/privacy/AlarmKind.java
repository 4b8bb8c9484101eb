package org.sklad.oversight.privacy;

import org.sklad.people.guesses.LookupThrottle;

/** Acts that are so frequent within an hour that another person should ask for the reason. */
public enum AlarmKind {
    /** Lookups of codes that belong to no person the operator can see. */
    UNKNOWN_CODES(LookupThrottle.FREE),
    /** Views of the identities of more people than an operator can talk to in an hour. */
    MANY_IDENTITIES(100);

    private final int many;

    AlarmKind(int many) {
        this.many = many;
    }

    /** The number within a clock hour that raises the alarm. */
    public int many() {
        return many;
    }
}
