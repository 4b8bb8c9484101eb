package org.sklad.platform.sheets;

import java.util.Set;

/**
 * A column that a file can or must have.
 *
 * @param name its name in the program, which the file can use too
 * @param spellings other accepted names, for example the heading in every language
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
