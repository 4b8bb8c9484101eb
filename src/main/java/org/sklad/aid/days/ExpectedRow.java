package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * Somebody on the list, as written.
 *
 * @param household they are of; empty for none
 * @param joint true where all that is due is due to their household, for which they stand
 * @param persons of the household who are present
 * @param slot from 1; 0 for who came without being expected
 * @param place in the slot's order
 */
public record ExpectedRow(
        UUID distributionDay,
        BeneficiaryId beneficiary,
        String household,
        boolean joint,
        int persons,
        int slot,
        int place) {}
