package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;

/**
 * The data of a person's card: their valid card, without identity.
 *
 * @param named code in the request, which can be that of a merged registration
 */
public record CardLabel(String named, CaseCode caseCode, CardCode card, CentreCode centre, String centreName) {}
