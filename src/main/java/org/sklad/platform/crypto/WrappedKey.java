package org.sklad.platform.crypto;

/**
 * A data key as it is stored: encrypted under a key of the installation. Deleting it erases all data encrypted under it,
 * including copies in old files.
 */
public record WrappedKey(String value) {}
