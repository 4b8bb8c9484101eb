package org.sklad.access.roles;

/** A permission in addition to the roles. */
public enum Right {
    /** The right to hand out medicines. Nurses have it without a grant. */
    MEDICINE
}
