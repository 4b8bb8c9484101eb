package org.sklad.access.devices;

/** The state of a phone. In every state it may deliver what it holds. */
public enum DeviceState {
    ACTIVE,
    /** Gets no new data. */
    BLOCKED,
    /** Gets no new data and must erase what it holds, apart from records that it has not delivered. */
    WIPED
}
