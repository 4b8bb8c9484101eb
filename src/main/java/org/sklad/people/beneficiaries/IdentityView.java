package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Purpose;

/** That somebody looked at a person's identity, where, and what for. The row is there before the identity is shown, for good. */
public record IdentityView(
        UUID id, BeneficiaryId beneficiary, CentreCode centre, String operator, Purpose purpose, Instant viewedAt) {}
