package org.sklad.people.attributes;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.crypto.WrappedKey;

/**
 * A person's name as it is kept, with where they are and what opens it.
 *
 * @param present whether they are at the centre; false once they left it
 */
public record SealedName(
        BeneficiaryId beneficiary, CentreCode centre, boolean present, String name, WrappedKey wrapped) {}
