package org.sklad.people.attributes;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.ValuePlace;

/** An identity as stored: each value is encrypted under the person's own key and bound to its column; empty if unknown. */
public record SealedIdentity(
        BeneficiaryId beneficiary,
        String name,
        String birthDate,
        String nationality,
        String registrationNumber,
        String phone) {

    public static SealedIdentity seal(BeneficiaryId owner, Identity identity, FieldCipher cipher) {
        return new SealedIdentity(
                owner,
                seal(owner, "name", identity.name(), cipher),
                seal(
                        owner,
                        "birth_date",
                        identity.birthDate().map(LocalDate::toString).orElse(""),
                        cipher),
                seal(owner, "nationality", identity.nationality(), cipher),
                seal(owner, "registration_number", identity.registrationNumber(), cipher),
                seal(owner, "phone", identity.phone(), cipher));
    }

    public Identity open(FieldCipher cipher) {
        return new Identity(
                openName(beneficiary, name, cipher),
                openBirthDate(beneficiary, birthDate, cipher),
                open("nationality", nationality, cipher),
                open("registration_number", registrationNumber, cipher),
                open("phone", phone, cipher));
    }

    /** Decrypts the name only. */
    public static String openName(BeneficiaryId owner, String sealed, FieldCipher cipher) {
        return sealed.isEmpty() ? "" : cipher.decrypt(place(owner, "name"), sealed);
    }

    /** Decrypts the birth date only. */
    public static Optional<LocalDate> openBirthDate(BeneficiaryId owner, String sealed, FieldCipher cipher) {
        return sealed.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(cipher.decrypt(place(owner, "birth_date"), sealed)));
    }

    private static String seal(BeneficiaryId owner, String column, String value, FieldCipher cipher) {
        return value.isEmpty() ? "" : cipher.encrypt(place(owner, column), value);
    }

    private String open(String column, String value, FieldCipher cipher) {
        return value.isEmpty() ? "" : cipher.decrypt(place(beneficiary, column), value);
    }

    private static ValuePlace place(BeneficiaryId owner, String column) {
        return new ValuePlace("identities", column, owner.toString());
    }
}
