package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;

/**
 * What a person's card is made of: their valid card, and nothing that tells who they are.
 *
 * @param named the code by which they were asked for, be it that of a registration that was merged into theirs
 */
public record CardLabel(String named, CaseCode caseCode, CardCode card, CentreCode centre, String centreName) {}
