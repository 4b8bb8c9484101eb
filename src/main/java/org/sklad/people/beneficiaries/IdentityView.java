package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Purpose;

/** A view of a person's identity, with its centre and purpose. The row is written before the identity is shown and is never deleted. */
public record IdentityView(
        UUID id, BeneficiaryId beneficiary, CentreCode centre, String operator, Purpose purpose, Instant viewedAt) {}
