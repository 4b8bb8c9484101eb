package org.sklad.platform.db;

/** What a stored key of the installation is for. */
enum KeyState {
    /** Encrypts. */
    CURRENT,
    /** Opens values that a rotation has not yet encrypted again. */
    REPLACED,
    /** No value is known to be under it; kept until the next rotation for a write that came late. */
    KEPT
}
