package org.sklad.access.roles;

/** The profession of a field operator. It decides which sensitive facts the operator sees. */
public enum Profession {
    SOCIAL_WORKER,
    PSYCHOLOGIST,
    LAWYER,
    NURSE
}
