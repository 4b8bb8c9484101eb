package org.sklad.people.attributes;

/** The purpose of a view of a person's identity; it stays on record. */
public enum Purpose {
    REGISTRATION,
    HANDOUT,
    CONSULTATION,
    MEDICAL,
    LEGAL,
    REQUEST,
    AUDIT
}
