package org.sklad.programme.monitoring;

/** A question about a distribution day. */
public enum Question {
    /** The household received everything that it was promised. */
    RECEIVED,
    /** Size and quality were right. */
    QUALITY,
    /** The household was treated with respect. */
    RESPECT
}
