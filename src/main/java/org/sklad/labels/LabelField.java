package org.sklad.labels;

import java.util.Locale;
import java.util.Optional;

/** A field that a design can show. Its file uses the name in lower case, {@code {title_bg}}. */
public enum LabelField {
    TITLE_BG,
    TITLE_EN,
    SIZE,
    UNIT,
    /** The maker's lot number. */
    LOT,
    /** The last day of use, in readable form. */
    EXPIRES,
    DONOR,
    CENTRE,
    /** A location, a room, or the place of an asset. */
    PLACE,
    CONTENTS,
    CASE_CODE,
    NOTE,
    /** The short number of a box at its centre. */
    NUMBER,
    /** The digits of the code in groups; always present. */
    CODE;

    static Optional<LabelField> find(String name) {
        for (LabelField field : values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
