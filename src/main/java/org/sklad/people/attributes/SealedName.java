package org.sklad.people.attributes;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.crypto.WrappedKey;

/**
 * A person's name as stored, with their centre and the wrapped key that decrypts it.
 *
 * @param present true while they are at the centre
 */
public record SealedName(
        BeneficiaryId beneficiary, CentreCode centre, boolean present, String name, WrappedKey wrapped) {}
