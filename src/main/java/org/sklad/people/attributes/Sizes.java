package org.sklad.people.attributes;

import org.sklad.platform.i18n.ShoeSize;

/** The sizes a person wears, as on labels ({@code L}, {@code 104}, {@code 38}); empty if unknown. */
public record Sizes(String clothes, String shoes) {
    public static final Sizes UNKNOWN = new Sizes("", "");

    /** Returns the size of the shoes as people read it. */
    public String shoesToRead() {
        return ShoeSize.read(shoes);
    }
}
