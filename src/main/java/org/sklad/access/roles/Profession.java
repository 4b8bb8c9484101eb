package org.sklad.access.roles;

/** What a field operator is by training; it decides which sensitive facts are shown. */
public enum Profession {
    SOCIAL_WORKER,
    PSYCHOLOGIST,
    LAWYER,
    NURSE
}
