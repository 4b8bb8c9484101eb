package org.sklad.oversight.findings;

/** Whether somebody looked at a finding as it is now and said that it is right all the same. */
public enum FindingState {
    OPEN,
    ACCEPTED
}
