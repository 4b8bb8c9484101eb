package org.sklad.access.audit;

import java.util.List;
import java.util.Optional;

/**
 * Filter of the record of acts.
 *
 * @param operators usernames of the operators who acted; empty for all
 * @param act the kind of act; empty for all
 * @param about part of what an act is about, in lower case; empty for all
 * @param subjects codes of things whose name contains {@code about}; everything that belongs to them is found too
 */
public record ActFilter(
        Optional<List<String>> operators, Optional<String> act, Optional<String> about, List<String> subjects) {
    public static final ActFilter ALL = new ActFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** A list in SQL cannot be empty. This is the name of nothing. */
    private static final List<String> NOBODY = List.of("-");

    boolean everybody() {
        return operators.isEmpty();
    }

    List<String> usernames() {
        return operators.filter(each -> !each.isEmpty()).orElse(NOBODY);
    }

    boolean everything() {
        return about.isEmpty();
    }

    /** Returns {@code about} for {@code like}, with the signs of a pattern taken literally. */
    String part() {
        return "%" + about.orElse("").replaceAll("[!%_]", "!$0") + "%";
    }

    List<String> named() {
        return subjects.isEmpty() ? NOBODY : subjects;
    }

    List<String> beneath() {
        return named().stream().map(each -> each + '/').toList();
    }
}
