package org.sklad.people.beneficiaries;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.Place;
import org.sklad.platform.crypto.WrappedKey;

/** Encrypts what is typed about somebody under their own data key, so that erasing the key erases it. */
public final class PersonalTexts {
    private final DataKeys dataKeys;

    public PersonalTexts(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /** Whose key it is, and the key as it is kept; absent once the person is erased. */
    public record Key(BeneficiaryId beneficiary, Optional<WrappedKey> wrapped) {
        /** The person's key, in the caller's transaction. */
        public static Key of(Handle handle, BeneficiaryId person) {
            return new Key(person, handle.attach(IdentityDao.class).key(person));
        }

        /**
         * What was sealed with it before the caller's transaction began; nothing where the person was erased meanwhile: it would stay
         * for good, though nobody could read it.
         */
        public String kept(Handle handle, String sealed) {
            return of(handle, beneficiary).wrapped().isPresent() ? sealed : "";
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The text encrypted for its place; nothing where there is none, and for who was erased. */
    public String close(Key key, Place place, String text) {
        return text.isEmpty()
                ? ""
                : cipher(key).map(each -> each.encrypt(place, text)).orElse("");
    }

    /** What {@link #close} encrypted; nothing for who was erased. */
    public String open(Key key, Place place, String sealed) {
        return sealed.isEmpty()
                ? ""
                : cipher(key).map(each -> each.decrypt(place, sealed)).orElse("");
    }

    /** As {@link #close}, of a picture; nothing for who was erased. */
    public Optional<String> closeBytes(Key key, Place place, byte[] bytes) {
        return cipher(key).map(each -> each.encryptBytes(place, bytes));
    }

    /** What {@link #closeBytes} encrypted; nothing for who was erased. */
    public Optional<byte[]> openBytes(Key key, Place place, String sealed) {
        return cipher(key).map(each -> each.decryptBytes(place, sealed));
    }

    private Optional<FieldCipher> cipher(Key key) {
        return key.wrapped().map(wrapped -> dataKeys.open(key.beneficiary().value(), wrapped));
    }
}
