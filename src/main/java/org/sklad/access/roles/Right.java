package org.sklad.access.roles;

/** A permission beside the roles. */
public enum Right {
    /** May hand out medicines; a nurse has it without being given it. */
    MEDICINE
}
