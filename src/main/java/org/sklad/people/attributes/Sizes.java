package org.sklad.people.attributes;

/** The sizes a person wears, as on labels ({@code L}, {@code 104}, {@code 38}); empty if unknown. */
public record Sizes(String clothes, String shoes) {
    public static final Sizes UNKNOWN = new Sizes("", "");
}
