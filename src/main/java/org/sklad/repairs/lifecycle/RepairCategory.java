package org.sklad.repairs.lifecycle;

/** What kind of thing is broken. */
public enum RepairCategory {
    WATER,
    HEATING,
    ELECTRICITY,
    BATHROOM,
    DOORS_WINDOWS,
    FURNITURE,
    PESTS,
    APPLIANCE,
    FIRE_SAFETY,
    OTHER
}
