package org.sklad.people.attributes;

import java.time.Instant;

/** A household as kept. */
public record HouseholdRow(HouseholdCode code, BeneficiaryId head, Instant formedAt) {}
