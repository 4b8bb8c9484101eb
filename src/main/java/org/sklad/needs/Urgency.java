package org.sklad.needs;

/** How soon somebody needs it. */
public enum Urgency {
    NOW,
    SOON,
    LATER
}
