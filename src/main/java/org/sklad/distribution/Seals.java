package org.sklad.distribution;

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
final class Seals {
    private final DataKeys dataKeys;
    private final FieldCipher groups;

    Seals(DataKeys dataKeys, FieldCipher groups) {
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

    Seal ofGroup(UUID handout) {
        return new Seal(handout, Optional.of(groups));
    }

    /** Of a handout that is there; without a key for a person who was erased. */
    Seal of(HandoutRow row) {
        if (row.beneficiary().isEmpty()) {
            return ofGroup(row.id());
        }
        return row.wrapped()
                .map(wrapped -> of(row.id(), UUID.fromString(row.beneficiary()), wrapped))
                .orElseGet(() -> new Seal(row.id(), Optional.empty()));
    }

    /** The seal of one handout's texts. */
    record Seal(UUID handout, Optional<FieldCipher> cipher) {
        /** False once the key is gone: then nothing can be written down. */
        boolean isOpen() {
            return cipher.isPresent();
        }

        String close(String column, String text) {
            return text.isEmpty() ? "" : cipher.orElseThrow().encrypt(place(column), text);
        }

        String close(String column, int line, String text) {
            return text.isEmpty() ? "" : cipher.orElseThrow().encrypt(place(column, line), text);
        }

        /** A text of a return of these goods; nothing where there is none, and where the key is gone. */
        String closeReturn(String column, UUID id, String text) {
            return text.isEmpty()
                    ? ""
                    : cipher.map(each -> each.encrypt(returnPlace(column, id), text))
                            .orElse("");
        }

        /** What {@link #closeReturn} sealed; nothing where the key is gone. */
        String openReturn(String column, UUID id, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(returnPlace(column, id), sealed))
                            .orElse("");
        }

        /** Why a conflict was let stand; nothing where the key is gone. */
        String closeResolution(UUID id, String text) {
            return cipher.map(each -> each.encrypt(resolutionPlace(id), text)).orElse("");
        }

        /** What {@link #closeResolution} sealed; nothing where the key is gone. */
        String openResolution(UUID id, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(resolutionPlace(id), sealed))
                            .orElse("");
        }

        String closePicture(byte[] picture) {
            return cipher.orElseThrow().encryptBytes(picturePlace(), picture);
        }

        /** Nothing where the key is gone. */
        Optional<byte[]> openPicture(String sealed) {
            return cipher.map(each -> each.decryptBytes(picturePlace(), sealed));
        }

        /** Nothing where nothing was typed, or where the key is gone. */
        String open(String column, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(place(column), sealed)).orElse("");
        }

        String open(String column, int line, String sealed) {
            return sealed.isEmpty()
                    ? ""
                    : cipher.map(each -> each.decrypt(place(column, line), sealed))
                            .orElse("");
        }

        private static Place returnPlace(String column, UUID id) {
            return new Place("handout_returns", column, id.toString());
        }

        private static Place resolutionPlace(UUID id) {
            return new Place("conflict_resolutions", "reason", id.toString());
        }

        private Place picturePlace() {
            return new Place("handout_signatures", "image", handout.toString());
        }

        private Place place(String column) {
            return new Place("handouts", column, handout.toString());
        }

        private Place place(String column, int line) {
            return new Place("handout_lines", column, handout + " " + line);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
