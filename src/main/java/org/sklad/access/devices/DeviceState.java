package org.sklad.access.devices;

/** The state of a phone. In every state it may deliver its records. */
public enum DeviceState {
    ACTIVE,
    /** Gets no new data. */
    BLOCKED,
    /** Gets no new data and must erase its data, except records that are not delivered yet. */
    WIPED
}
