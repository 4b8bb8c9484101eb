package org.sklad.aid.dosing;

/** What a medicine is counted in where it is taken. */
public enum DoseUnit {
    TABLET,
    CAPSULE,
    ML,
    DROP,
    PUFF,
    SACHET,
    APPLICATION
}
