package org.sklad.programme.interpreters;

import org.sklad.people.attributes.LanguageCode;

/** A language of an interpreter. */
public record Skill(LanguageCode language, LanguageLevel level, Direction direction) {
    boolean fits(LanguageCode wanted) {
        return language.equals(wanted) && direction == Direction.BOTH;
    }
}
