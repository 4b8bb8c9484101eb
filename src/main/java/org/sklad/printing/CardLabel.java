package org.sklad.printing;

import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.CardCode;
import org.sklad.beneficiaries.CaseCode;

/** What a person's card is made of: their valid card, and nothing that tells who they are. */
public record CardLabel(CaseCode caseCode, CardCode card, CentreCode centre, String centreName) {}
