package org.sklad.platform.crypto;

/**
 * A data key as it is stored: encrypted under a key of the installation. Deleting it is the erasure of everything encrypted under it,
 * copies in old files included.
 */
public record WrappedKey(String value) {}
