package org.sklad.people.beneficiaries;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.crypto.WrappedKey;

/** Encrypts texts about a person under the person's data key, so that erasing the key erases them. */
public final class PersonalTexts {
    private final DataKeys dataKeys;

    public PersonalTexts(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /** A person's wrapped data key; absent once the person is erased. */
    public record Key(BeneficiaryId beneficiary, Optional<WrappedKey> wrapped) {
        /** Returns the person's key in the caller's transaction. */
        public static Key of(Handle handle, BeneficiaryId person) {
            return new Key(person, handle.attach(IdentityDao.class).key(person));
        }

        /**
         * Returns a text sealed before the caller's transaction, or an empty text if the person was erased meanwhile. Otherwise an
         * unreadable text would stay forever.
         */
        public String kept(Handle handle, String sealed) {
            return of(handle, beneficiary).wrapped().isPresent() ? sealed : "";
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Encrypts the text for its place; empty if there is no text or the person was erased. */
    public String close(Key key, ValuePlace place, String text) {
        return text.isEmpty()
                ? ""
                : cipher(key).map(each -> each.encrypt(place, text)).orElse("");
    }

    /** Decrypts the result of {@link #close}; empty if the person was erased. */
    public String open(Key key, ValuePlace place, String sealed) {
        return sealed.isEmpty()
                ? ""
                : cipher(key).map(each -> each.decrypt(place, sealed)).orElse("");
    }

    /** Encrypts a picture as {@link #close} does a text; empty if the person was erased. */
    public Optional<String> closeBytes(Key key, ValuePlace place, byte[] bytes) {
        return cipher(key).map(each -> each.encryptBytes(place, bytes));
    }

    /** Decrypts the result of {@link #closeBytes}; empty if the person was erased. */
    public Optional<byte[]> openBytes(Key key, ValuePlace place, String sealed) {
        return cipher(key).map(each -> each.decryptBytes(place, sealed));
    }

    private Optional<FieldCipher> cipher(Key key) {
        return key.wrapped().map(wrapped -> dataKeys.open(key.beneficiary().value(), wrapped));
    }
}
