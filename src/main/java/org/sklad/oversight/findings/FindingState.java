package org.sklad.oversight.findings;

/** The state of a finding. An acceptance holds only while the finding stays as it is. */
public enum FindingState {
    OPEN,
    ACCEPTED
}
