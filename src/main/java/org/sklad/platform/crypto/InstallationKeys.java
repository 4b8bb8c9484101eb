package org.sklad.platform.crypto;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The keys of one installation, one for each {@link KeyPurpose}. They are random and stored wrapped by the master key, so a new
 * master key wraps them again and the data under them does not change. Existing ciphers use the keys of the last
 * {@link #replace}.
 */
public final class InstallationKeys {
    private volatile Map<KeyPurpose, NavigableMap<Integer, byte[]>> keys;
    private volatile Map<KeyPurpose, Generations> ciphers;

    private InstallationKeys(Map<KeyPurpose, NavigableMap<Integer, byte[]>> keys) {
        this.keys = keys;
        this.ciphers = ciphers(keys);
    }

    /** Makes new keys and stores them nowhere. */
    public static InstallationKeys random(Randomness randomness) {
        Map<KeyPurpose, NavigableMap<Integer, byte[]>> keys = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            keys.put(purpose, new TreeMap<>(Map.of(1, randomness.bytes(MasterKey.BYTES))));
        }
        return new InstallationKeys(keys);
    }

    /**
     * Unwraps stored keys.
     *
     * @throws CannotDecrypt if another master key wrapped one of them
     * @throws IllegalArgumentException if a purpose has no key
     */
    public static InstallationKeys open(MasterKey master, List<InstallationKey> stored) {
        return new InstallationKeys(opened(master, stored));
    }

    /** Replaces the keys. Every cipher made by {@link #fields} and {@link #dataKeys} uses the new ones from now on. */
    public void replace(MasterKey master, List<InstallationKey> stored) {
        Map<KeyPurpose, NavigableMap<Integer, byte[]>> opened = opened(master, stored);
        ciphers = ciphers(opened);
        keys = opened;
    }

    /** Returns the cipher for values that belong to no person. */
    public FieldCipher fields() {
        return new FieldCipher(() -> ciphers(KeyPurpose.FIELDS));
    }

    /** Returns the data keys of persons. */
    public DataKeys dataKeys() {
        return new DataKeys(new FieldCipher(() -> ciphers(KeyPurpose.DATA_KEYS)));
    }

    private Generations ciphers(KeyPurpose purpose) {
        return Objects.requireNonNull(ciphers.get(purpose), purpose.text());
    }

    /** Returns the hash for one purpose. Hashes for different purposes cannot be compared. */
    public KeyedHash hash(KeyPurpose purpose) {
        if (purpose.isReplacedByRotation() || purpose == KeyPurpose.PACKAGES) {
            throw new IllegalArgumentException("not a key of hashes: " + purpose);
        }
        return new KeyedHash(Objects.requireNonNull(keys.get(purpose), purpose.text())
                .lastEntry()
                .getValue());
    }

    /** Returns the key that signs evidence packages. It is the same after each rotation of the master key. */
    public SigningKey packages() {
        return new SigningKey(Objects.requireNonNull(keys.get(KeyPurpose.PACKAGES))
                .firstEntry()
                .getValue());
    }

    private static Map<KeyPurpose, NavigableMap<Integer, byte[]>> opened(
            MasterKey master, List<InstallationKey> stored) {
        Map<KeyPurpose, NavigableMap<Integer, byte[]>> keys = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            NavigableMap<Integer, byte[]> generations = new TreeMap<>();
            for (InstallationKey each : stored) {
                if (each.purpose().equals(purpose.text())) {
                    generations.put(each.generation(), master.unwrap(each));
                }
            }
            if (generations.isEmpty()) {
                throw new IllegalArgumentException("no key for " + purpose.text());
            }
            keys.put(purpose, generations);
        }
        return keys;
    }

    private static Map<KeyPurpose, Generations> ciphers(Map<KeyPurpose, NavigableMap<Integer, byte[]>> keys) {
        Map<KeyPurpose, Generations> ciphers = new EnumMap<>(KeyPurpose.class);
        keys.forEach((purpose, generations) -> {
            if (purpose.isReplacedByRotation()) {
                Map<Integer, byte[]> copy = new HashMap<>(generations);
                ciphers.put(purpose, new Generations(generations.lastKey(), copy));
            }
        });
        return ciphers;
    }

    @Override
    public String toString() {
        return "***";
    }
}
