package org.sklad.platform.sheets;

import java.util.Set;

/**
 * A column that a file may or must have.
 *
 * @param name how the program calls it, which can be written in the file too
 * @param spellings other ways to write it: the heading in every language, say
 */
public record Heading(String name, boolean required, Set<String> spellings) {
    public Heading {
        spellings = Set.copyOf(spellings);
    }

    public static Heading required(String name, String... spellings) {
        return new Heading(name, true, Set.of(spellings));
    }

    public static Heading optional(String name, String... spellings) {
        return new Heading(name, false, Set.of(spellings));
    }
}
