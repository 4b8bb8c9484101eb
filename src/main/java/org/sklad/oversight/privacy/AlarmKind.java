package org.sklad.oversight.privacy;

import org.sklad.people.guesses.LookupThrottle;

/** What somebody did so often within an hour that somebody else should ask why. */
public enum AlarmKind {
    /** Asked for codes of people that mean nobody they see. */
    UNKNOWN_CODES(LookupThrottle.FREE),
    /** Looked who people are: more of them than one talks to in an hour. */
    MANY_IDENTITIES(100);

    private final int many;

    AlarmKind(int many) {
        this.many = many;
    }

    /** From how many on, within an hour of the clock. */
    public int many() {
        return many;
    }
}
