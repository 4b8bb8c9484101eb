package org.sklad.platform.crypto;

import java.util.UUID;

/**
 * The data keys: one 256-bit key for each owner (a person), stored beside the data that it encrypts and wrapped by a key of the
 * installation. A wrapped key that is copied to the row of another owner does not open.
 */
public final class DataKeys {
    private final FieldCipher wrapping;

    DataKeys(FieldCipher wrapping) {
        this.wrapping = wrapping;
    }

    /** Makes a new key for the owner; the caller stores it. */
    public WrappedKey make(UUID owner, Randomness randomness) {
        return new WrappedKey(wrapping.encryptBytes(placeOf(owner), randomness.bytes(MasterKey.BYTES)));
    }

    /**
     * Returns the cipher under the owner's key.
     *
     * @throws CannotDecrypt if the key belongs to another owner or was changed
     */
    public FieldCipher open(UUID owner, WrappedKey key) {
        return new FieldCipher(wrapping.decryptBytes(placeOf(owner), key.value()));
    }

    /** Wraps the owner's key again, under the newest key of the installation. */
    public WrappedKey renew(UUID owner, WrappedKey key) {
        return new WrappedKey(wrapping.renew(placeOf(owner), key.value()));
    }

    /** Returns {@link FieldCipher#newestPattern} of the wrapped keys. */
    public String newestPattern() {
        return wrapping.newestPattern();
    }

    private static ValuePlace placeOf(UUID owner) {
        return new ValuePlace("data_keys", "wrapped", owner.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
