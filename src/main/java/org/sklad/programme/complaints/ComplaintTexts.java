package org.sklad.programme.complaints;

import java.util.UUID;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.crypto.WrappedKey;

/** Encrypts the texts of a complaint under a key of its own, so that deleting the key erases them. */
record ComplaintTexts(DataKeys dataKeys, Randomness randomness) {
    /** Makes the key of a new complaint, as it is stored. */
    String newKey(UUID complaint) {
        return dataKeys.make(complaint, randomness).value();
    }

    /**
     * Encrypts the text of an act.
     *
     * @param wrapped key of the complaint; empty once it is erased
     */
    String close(UUID complaint, String wrapped, UUID act, String text) {
        return text.isEmpty() || wrapped.isEmpty()
                ? ""
                : dataKeys.open(complaint, new WrappedKey(wrapped)).encrypt(placeOf(act), text);
    }

    /** Decrypts the result of {@link #close}; empty once the complaint is erased. */
    ComplaintAct open(String wrapped, ComplaintAct sealed) {
        return sealed.text().isEmpty() || wrapped.isEmpty()
                ? sealed.with("")
                : sealed.with(dataKeys.open(sealed.complaint(), new WrappedKey(wrapped))
                        .decrypt(placeOf(sealed.id()), sealed.text()));
    }

    private static ValuePlace placeOf(UUID act) {
        return new ValuePlace("complaint_acts", "text", act.toString());
    }
}
