package org.sklad.programme.complaints;

import java.util.Arrays;
import java.util.List;

/** The way in which a complaint came. */
public enum ComplaintChannel {
    SPOKEN,
    PAPER,
    PHONE,
    /** Typed by the person without signing in. */
    PUBLIC;

    /** Returns the ways of complaints that an operator types in. */
    public static List<ComplaintChannel> typed() {
        return Arrays.stream(values()).filter(each -> each != PUBLIC).toList();
    }
}
