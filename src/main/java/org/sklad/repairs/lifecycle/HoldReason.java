package org.sklad.repairs.lifecycle;

/** The reason why a repair is on hold. */
public enum HoldReason {
    PARTS,
    ACCESS,
    CONTRACTOR,
    APPROVAL;

    /**
     * True if the clocks stop, because the delay is not the centre's fault. They run while the order waits for the centre's own approval.
     */
    public boolean stopsClocks() {
        return this != APPROVAL;
    }
}
