package org.sklad.beneficiaries;

import java.util.UUID;

/**
 * That somebody does not want it to be kept who they are.
 *
 * @param answer the id of what they answered
 */
public record Refusal(BeneficiaryId beneficiary, UUID answer) {}
