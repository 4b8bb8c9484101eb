package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way in which an indicator counts. */
public enum Count {
    /** Records. */
    ROWS,
    /** The people that the records number. */
    SUM,
    /** Different people. Merged registrations are one person, and anonymous people are none. */
    PEOPLE,
    /** Different values of a dimension. */
    VALUES;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
