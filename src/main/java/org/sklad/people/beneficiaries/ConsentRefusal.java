package org.sklad.people.beneficiaries;

import java.util.UUID;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * A person's refusal to have their identity stored.
 *
 * @param answer id of the answer
 */
public record ConsentRefusal(BeneficiaryId beneficiary, UUID answer) {}
