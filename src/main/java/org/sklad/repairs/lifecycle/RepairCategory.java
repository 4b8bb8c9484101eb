package org.sklad.repairs.lifecycle;

/** The kind of a broken thing. */
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
