package org.sklad.phone.sync;

/** The answer to a delivered record, in one word. */
public enum DeliveryOutcome {
    BOOKED,
    ALREADY_BOOKED,
    /** Booked; a manager decides about a rule that it breaks. */
    BOOKED_AND_FLAGGED,
    /** Not booked, because it cannot be read. It stays on the phone. */
    UNREADABLE
}
