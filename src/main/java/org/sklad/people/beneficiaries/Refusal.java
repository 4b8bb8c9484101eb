package org.sklad.people.beneficiaries;

import java.util.UUID;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * That somebody does not want it to be kept who they are.
 *
 * @param answer the id of what they answered
 */
public record Refusal(BeneficiaryId beneficiary, UUID answer) {}
