package org.sklad.people.attributes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The age of a person, as far as goods and figures need it; written {@code 0-4} in the API. */
public enum AgeBand {
    UNDER_5("0-4", 0),
    FROM_5("5-11", 5),
    FROM_12("12-17", 12),
    FROM_18("18-59", 18),
    FROM_60("60+", 60);

    private final String code;
    private final int years;

    AgeBand(String code, int years) {
        this.code = code;
        this.years = years;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Returns the age in years at which the band begins. */
    public int years() {
        return years;
    }

    public boolean isAdult() {
        return years >= FROM_18.years;
    }

    public Optional<AgeBand> next() {
        return Arrays.stream(values()).filter(each -> each.years > years).findFirst();
    }

    public static Optional<AgeBand> find(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
