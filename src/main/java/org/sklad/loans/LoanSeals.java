package org.sklad.loans;

import java.util.UUID;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.Place;
import org.sklad.platform.crypto.WrappedKey;

/** Encrypts why something was taken back under the data key of who had the goods, so that erasing the key erases it. */
final class LoanSeals {
    private final DataKeys dataKeys;

    LoanSeals(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /** The reason encrypted; nothing for a person who was erased. */
    String close(UUID reversal, String reason, LoanDao.KeyRow key) {
        return key.wrapped()
                .map(wrapped -> cipher(key, wrapped).encrypt(place(reversal), reason))
                .orElse("");
    }

    /** The reason as it was typed; nothing for a person who was erased. */
    String open(UUID reversal, String sealed, LoanDao.KeyRow key) {
        return sealed.isEmpty()
                ? ""
                : key.wrapped()
                        .map(wrapped -> cipher(key, wrapped).decrypt(place(reversal), sealed))
                        .orElse("");
    }

    private FieldCipher cipher(LoanDao.KeyRow key, String wrapped) {
        return dataKeys.open(key.beneficiary().value(), new WrappedKey(wrapped));
    }

    private static Place place(UUID reversal) {
        return new Place("loan_reversals", "reason", reversal.toString());
    }
}
