package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A property of a record by which figures are filtered and broken down, written {@code funding-source} in files and addresses. */
public enum Dimension {
    SEX,
    /** Brackets of the set. */
    AGE,
    CENTRE,
    KIND,
    TOPIC,
    INSTITUTION,
    FUNDING_SOURCE,
    /** Category of the goods of a handout. */
    CATEGORY,
    LANGUAGE,
    STATE,
    /** Question of the monitoring after distribution. */
    QUESTION,
    /** Answer to it. */
    REPLY,
    MONTH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for a property of the person. A person who is counted once has it as at their first record of the period. */
    boolean isOfPerson() {
        return this == SEX || this == AGE;
    }

    static Optional<Dimension> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
