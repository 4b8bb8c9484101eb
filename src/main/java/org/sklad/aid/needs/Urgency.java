package org.sklad.aid.needs;

/** How soon somebody needs it. */
public enum Urgency {
    NOW,
    SOON,
    LATER
}
