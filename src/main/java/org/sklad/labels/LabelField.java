package org.sklad.labels;

import java.util.Locale;
import java.util.Optional;

/** What a design can say; in its file by the name in lower case, {@code {title_bg}}. */
public enum LabelField {
    TITLE_BG,
    TITLE_EN,
    SIZE,
    UNIT,
    /** The maker's lot number. */
    LOT,
    /** The last day of use, as people read it. */
    EXPIRES,
    DONOR,
    CENTRE,
    /** A location, a room, where an asset stands. */
    PLACE,
    CONTENTS,
    CASE_CODE,
    NOTE,
    /** The digits of the code in groups; always there. */
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
