package org.sklad.people.attributes;

/** What somebody looks at a person's identity for; it stays on record. */
public enum Purpose {
    REGISTRATION,
    HANDOUT,
    CONSULTATION,
    MEDICAL,
    LEGAL,
    REQUEST,
    AUDIT
}
