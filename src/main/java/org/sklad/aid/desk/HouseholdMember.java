package org.sklad.aid.desk;

import org.sklad.people.attributes.Beneficiary;

/**
 * A member of a household at a desk.
 *
 * @param served true if they got something today
 */
public record HouseholdMember(Beneficiary person, boolean served) {}
