package org.sklad.aid.needs;

/** Urgency of a need. */
public enum Urgency {
    NOW,
    SOON,
    LATER
}
