package org.sklad.aid.handouts;

import java.util.Optional;
import java.util.UUID;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.crypto.WrappedKey;

/**
 * Cipher for the texts and pictures of handouts. It uses the person's own data key, so that erasing the key erases them, and for a group
 * the key of the installation.
 */
public final class HandoutCipher {
    private final DataKeys dataKeys;
    private final FieldCipher groups;

    public HandoutCipher(DataKeys dataKeys, FieldCipher groups) {
        this.dataKeys = dataKeys;
        this.groups = groups;
    }

    /** Returns the seal for a person whose key exists. */
    Seal of(UUID handout, UUID person, String wrapped) {
        return new Seal(handout, Optional.of(dataKeys.open(person, new WrappedKey(wrapped))));
    }

    /** Returns the seal for a person whose key may be erased. */
    Seal kept(UUID handout, UUID person, Optional<String> wrapped) {
        return wrapped.map(key -> of(handout, person, key)).orElseGet(() -> new Seal(handout, Optional.empty()));
    }

    /**
     * Decrypts a stored signature, to compute its hash; nothing if the person was erased.
     *
     * @param beneficiary id of the person; empty for a group
     * @param wrapped the wrapped data key of the person
     */
    public Optional<byte[]> signature(UUID handout, String beneficiary, Optional<String> wrapped, String image) {
        Seal seal = beneficiary.isEmpty() ? ofGroup(handout) : kept(handout, UUID.fromString(beneficiary), wrapped);
        return seal.openPicture(image);
    }

    public Seal ofGroup(UUID handout) {
        return new Seal(handout, Optional.of(groups));
    }

    /** Returns the seal of an existing handout, without a key if the person was erased. */
    public Seal of(HandoutRow row) {
        if (row.beneficiary().isEmpty()) {
            return ofGroup(row.id());
        }
        return row.wrapped()
                .map(wrapped -> of(row.id(), UUID.fromString(row.beneficiary()), wrapped))
                .orElseGet(() -> new Seal(row.id(), Optional.empty()));
    }

    /** Encryption of the texts of one handout. */
    public record Seal(UUID handout, Optional<FieldCipher> cipher) {
        /** Returns false if the key is erased; then no text can be stored. */
        boolean isOpen() {
            return cipher.isPresent();
        }

        /** Encrypts a text; returns empty text if it is empty or the key is erased. */
        String close(String column, String text) {
            return close(place(column, handout), text);
        }

        String close(String column, int line, String text) {
            return close(place(column, handout, line), text);
        }

        /** Encrypts a text of a return of these goods. */
        public String closeReturn(String column, UUID id, String text) {
            return close(returnPlace(column, id), text);
        }

        private String close(ValuePlace place, String text) {
            return text.isEmpty()
                    ? ""
                    : cipher.map(each -> each.encrypt(place, text)).orElse("");
        }

        /** Decrypts a text; returns empty text if it is empty or the key is erased. */
        public String open(String column, String sealed) {
            return open(place(column, handout), sealed);
        }

        String open(String column, int line, String sealed) {
            return open(place(column, handout, line), sealed);
        }

        /** Decrypts a text from {@link #closeReturn}. */
        public String openReturn(String column, UUID id, String sealed) {
            return open(returnPlace(column, id), sealed);
        }

        private String open(ValuePlace place, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(place, sealed)).orElse("");
        }

        /** Encrypts the reason for which a conflict was resolved. */
        public String closeResolution(UUID id, String text) {
            return close(resolutionPlace(id), text);
        }

        /** Decrypts a text from {@link #closeResolution}. */
        public String openResolution(UUID id, String sealed) {
            return open(resolutionPlace(id), sealed);
        }

        String closePicture(byte[] picture) {
            return cipher.orElseThrow().encryptBytes(picturePlace(handout), picture);
        }

        /** Decrypts a picture; returns nothing if the key is erased. */
        Optional<byte[]> openPicture(String sealed) {
            return cipher.map(each -> each.decryptBytes(picturePlace(handout), sealed));
        }

        static ValuePlace returnPlace(String column, UUID id) {
            return new ValuePlace("handout_returns", column, id.toString());
        }

        static ValuePlace resolutionPlace(UUID id) {
            return new ValuePlace("conflict_resolutions", "reason", id.toString());
        }

        static ValuePlace picturePlace(UUID handout) {
            return new ValuePlace("handout_signatures", "image", handout.toString());
        }

        static ValuePlace place(String column, UUID handout) {
            return new ValuePlace("handouts", column, handout.toString());
        }

        static ValuePlace place(String column, UUID handout, int line) {
            return new ValuePlace("handout_lines", column, handout + " " + line);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
