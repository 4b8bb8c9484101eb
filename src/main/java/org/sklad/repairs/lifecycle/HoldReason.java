package org.sklad.repairs.lifecycle;

/** What a repair that was begun waits for. */
public enum HoldReason {
    PARTS,
    ACCESS,
    CONTRACTOR,
    APPROVAL;

    /** True where the waiting is nobody's fault here: the clocks stand still. Who lets others wait for approval lets them run. */
    public boolean stopsClocks() {
        return this != APPROVAL;
    }
}
