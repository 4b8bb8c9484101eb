package org.sklad.days;

import java.util.UUID;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.distribution.RuleCode;

/** How much somebody on the list is to get by a rule. */
public record DueRow(UUID distributionDay, BeneficiaryId beneficiary, RuleCode rule, long quantity) {}
