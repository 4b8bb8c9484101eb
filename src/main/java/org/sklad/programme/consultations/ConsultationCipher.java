package org.sklad.programme.consultations;

import java.util.Optional;
import java.util.UUID;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.ValuePlace;

/**
 * Encrypts the notes of consultations: under the person's data key, so that erasing the key erases them, and for an anonymous person under
 * the key of the installation.
 */
final class ConsultationCipher {
    private final PersonalTexts texts;
    private final FieldCipher anonymous;

    ConsultationCipher(DataKeys dataKeys, FieldCipher anonymous) {
        this.texts = new PersonalTexts(dataKeys);
        this.anonymous = anonymous;
    }

    /** Encrypts a note; returns an empty text for an empty note, and once the person is erased. */
    String close(UUID version, String note, Optional<PersonalTexts.Key> key) {
        if (note.isEmpty()) {
            return "";
        }
        return key.map(each -> texts.close(each, place(version), note))
                .orElseGet(() -> anonymous.encrypt(place(version), note));
    }

    String open(UUID version, String sealed, Optional<PersonalTexts.Key> key) {
        if (sealed.isEmpty()) {
            return "";
        }
        return key.map(each -> texts.open(each, place(version), sealed))
                .orElseGet(() -> anonymous.decrypt(place(version), sealed));
    }

    static ValuePlace place(UUID version) {
        return new ValuePlace("consultation_versions", "note", version.toString());
    }
}
