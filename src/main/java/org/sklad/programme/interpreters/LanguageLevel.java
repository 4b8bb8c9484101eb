package org.sklad.programme.interpreters;

/** The level of an interpreter in a language, lowest first. */
public enum LanguageLevel {
    /** Everyday matters, such as a room or a handout. */
    BASIC,
    /** Consultations without terms of law or medicine. */
    GOOD,
    /** Every consultation. */
    FLUENT,
    NATIVE
}
