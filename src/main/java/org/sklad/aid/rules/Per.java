package org.sklad.aid.rules;

/** The unit to which a rule's quantity applies. */
public enum Per {
    PERSON,
    /** All members together; a person without a household counts as one alone. */
    HOUSEHOLD
}
