package org.sklad.aid.handouts;

import java.util.Optional;
import java.util.UUID;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.Place;
import org.sklad.platform.crypto.WrappedKey;

/**
 * Encrypts what is typed and drawn at a handout: under the person's own data key, so that erasing the key erases it, and for a
 * group under the installation's.
 */
public final class HandoutCipher {
    private final DataKeys dataKeys;
    private final FieldCipher groups;

    public HandoutCipher(DataKeys dataKeys, FieldCipher groups) {
        this.dataKeys = dataKeys;
        this.groups = groups;
    }

    /** For a person whose key is there. */
    Seal of(UUID handout, UUID person, String wrapped) {
        return new Seal(handout, Optional.of(dataKeys.open(person, new WrappedKey(wrapped))));
    }

    /** For a person whose key may be gone. */
    Seal kept(UUID handout, UUID person, Optional<String> wrapped) {
        return wrapped.map(key -> of(handout, person, key)).orElseGet(() -> new Seal(handout, Optional.empty()));
    }

    public Seal ofGroup(UUID handout) {
        return new Seal(handout, Optional.of(groups));
    }

    /** Of a handout that is there; without a key for a person who was erased. */
    public Seal of(HandoutRow row) {
        if (row.beneficiary().isEmpty()) {
            return ofGroup(row.id());
        }
        return row.wrapped()
                .map(wrapped -> of(row.id(), UUID.fromString(row.beneficiary()), wrapped))
                .orElseGet(() -> new Seal(row.id(), Optional.empty()));
    }

    /** The seal of one handout's texts. */
    public record Seal(UUID handout, Optional<FieldCipher> cipher) {
        /** False once the key is gone: then nothing can be written down. */
        boolean isOpen() {
            return cipher.isPresent();
        }

        /** Nothing where nothing was typed, and where the key is gone. */
        String close(String column, String text) {
            return close(place(column, handout), text);
        }

        String close(String column, int line, String text) {
            return close(place(column, handout, line), text);
        }

        /** A text of a return of these goods. */
        public String closeReturn(String column, UUID id, String text) {
            return close(returnPlace(column, id), text);
        }

        private String close(Place place, String text) {
            return text.isEmpty()
                    ? ""
                    : cipher.map(each -> each.encrypt(place, text)).orElse("");
        }

        /** Nothing where nothing was typed, and where the key is gone. */
        public String open(String column, String sealed) {
            return open(place(column, handout), sealed);
        }

        String open(String column, int line, String sealed) {
            return open(place(column, handout, line), sealed);
        }

        /** What {@link #closeReturn} sealed. */
        public String openReturn(String column, UUID id, String sealed) {
            return open(returnPlace(column, id), sealed);
        }

        private String open(Place place, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(place, sealed)).orElse("");
        }

        /** Why a conflict was let stand. */
        public String closeResolution(UUID id, String text) {
            return close(resolutionPlace(id), text);
        }

        /** What {@link #closeResolution} sealed. */
        public String openResolution(UUID id, String sealed) {
            return open(resolutionPlace(id), sealed);
        }

        String closePicture(byte[] picture) {
            return cipher.orElseThrow().encryptBytes(picturePlace(handout), picture);
        }

        /** Nothing where the key is gone. */
        Optional<byte[]> openPicture(String sealed) {
            return cipher.map(each -> each.decryptBytes(picturePlace(handout), sealed));
        }

        static Place returnPlace(String column, UUID id) {
            return new Place("handout_returns", column, id.toString());
        }

        static Place resolutionPlace(UUID id) {
            return new Place("conflict_resolutions", "reason", id.toString());
        }

        static Place picturePlace(UUID handout) {
            return new Place("handout_signatures", "image", handout.toString());
        }

        static Place place(String column, UUID handout) {
            return new Place("handouts", column, handout.toString());
        }

        static Place place(String column, UUID handout, int line) {
            return new Place("handout_lines", column, handout + " " + line);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
