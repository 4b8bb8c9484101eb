package org.sklad.platform.crypto;

import java.util.UUID;

/**
 * One 256-bit key for each owner (a person), stored wrapped by a key of the installation beside what it encrypts. A key belongs to its owner:
 * a wrapped key put into another owner's row does not open.
 */
public final class DataKeys {
    private final FieldCipher wrapping;

    DataKeys(FieldCipher wrapping) {
        this.wrapping = wrapping;
    }

    /** A new key for this owner; the caller stores it. */
    public WrappedKey make(UUID owner, Randomness randomness) {
        return new WrappedKey(wrapping.encryptBytes(placeOf(owner), randomness.bytes(MasterKey.BYTES)));
    }

    /** The cipher under the owner's key. Throws {@link CannotDecrypt} when the key is another owner's or was changed. */
    public FieldCipher open(UUID owner, WrappedKey key) {
        return new FieldCipher(wrapping.decryptBytes(placeOf(owner), key.value()));
    }

    /** Wraps the owner's key again, under the newest key of the installation. */
    public WrappedKey renew(UUID owner, WrappedKey key) {
        return new WrappedKey(wrapping.renew(placeOf(owner), key.value()));
    }

    /** As {@link FieldCipher#newestPattern}. */
    public String newestPattern() {
        return wrapping.newestPattern();
    }

    private static Place placeOf(UUID owner) {
        return new Place("data_keys", "wrapped", owner.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
