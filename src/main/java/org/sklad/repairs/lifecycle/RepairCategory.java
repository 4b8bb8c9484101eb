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
    OTHER;

    /** Returns the priority of a fault of this kind unless the reporter says another: nobody can live long without these. */
    public Priority usualPriority() {
        return switch (this) {
            case WATER, HEATING, ELECTRICITY, FIRE_SAFETY -> Priority.URGENT;
            case BATHROOM, DOORS_WINDOWS, FURNITURE, PESTS, APPLIANCE, OTHER -> Priority.ROUTINE;
        };
    }
}
