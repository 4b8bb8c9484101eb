package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * A stored row of the list.
 *
 * @param household household of the person; empty for none
 * @param joint true if all due goods are for the household that the person represents
 * @param persons members of the household who are present
 * @param slot from 1; 0 if the person came without being expected
 * @param place position in the order of the slot
 */
public record ExpectedRow(
        UUID distributionDay,
        BeneficiaryId beneficiary,
        String household,
        boolean joint,
        int persons,
        int slot,
        int place) {}
