package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.BeneficiaryId;

/** The quantity due to a person on the list by a rule. */
public record DueRow(UUID distributionDay, BeneficiaryId beneficiary, RuleCode rule, long quantity) {}
