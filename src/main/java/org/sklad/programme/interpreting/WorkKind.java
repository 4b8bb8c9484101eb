package org.sklad.programme.interpreting;

/** The kind of record that an interpreter's hours come from. */
public enum WorkKind {
    REQUEST,
    VISIT,
    CONSULTATION,
    SESSION,
    HANDOUT
}
