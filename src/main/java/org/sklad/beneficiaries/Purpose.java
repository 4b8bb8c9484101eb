package org.sklad.beneficiaries;

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
