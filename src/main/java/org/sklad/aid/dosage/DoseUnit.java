package org.sklad.aid.dosage;

/** The unit in which a medicine is taken. */
public enum DoseUnit {
    TABLET,
    CAPSULE,
    ML,
    DROP,
    PUFF,
    SACHET,
    APPLICATION
}
