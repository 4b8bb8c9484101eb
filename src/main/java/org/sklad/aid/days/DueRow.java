package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.BeneficiaryId;

/** How much somebody on the list is to get by a rule. */
public record DueRow(UUID distributionDay, BeneficiaryId beneficiary, RuleCode rule, long quantity) {}
