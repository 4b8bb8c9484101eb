package org.sklad.beneficiaries;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.CentreCode;

/** That somebody looked at a person's identity, where, and what for. The row is there before the identity is shown, for good. */
public record IdentityView(
        UUID id, BeneficiaryId beneficiary, CentreCode centre, String operator, Purpose purpose, Instant viewedAt) {}
