package org.sklad.platform.db;

/** The role of a stored key of the installation. */
enum KeyState {
    /** Encrypts. */
    CURRENT,
    /** Decrypts values that a rotation has not yet encrypted again. */
    REPLACED,
    /** Has no known values; kept until the next rotation for a late write. */
    KEPT
}
