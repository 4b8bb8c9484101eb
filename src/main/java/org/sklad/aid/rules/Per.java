package org.sklad.aid.rules;

/** For whom a rule's quantity is. */
public enum Per {
    PERSON,
    /** All members together; somebody without a household is one alone. */
    HOUSEHOLD
}
