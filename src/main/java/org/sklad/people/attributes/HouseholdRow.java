package org.sklad.people.attributes;

import java.time.Instant;

/** A household as stored. */
public record HouseholdRow(HouseholdCode code, BeneficiaryId head, Instant formedAt) {}
