package org.sklad.programme.interpreters;

/** The direction in which an interpreter works between a language and Bulgarian. A conversation needs both. */
public enum Direction {
    /** From the language. */
    FROM,
    /** Into the language. */
    TO,
    BOTH
}
