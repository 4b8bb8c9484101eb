package org.sklad.people.attributes;

import java.util.List;
import java.util.Optional;

/**
 * A household as an operator sees it.
 *
 * @param members present and former members whom the operator sees
 */
public record Household(HouseholdCode code, BeneficiaryId headId, List<MemberRow> members) {
    public Household {
        members = List.copyOf(members);
    }

    /** Returns the head of the household; empty if the operator does not see them. */
    public Optional<CaseCode> head() {
        return present().stream()
                .filter(each -> each.id().equals(headId))
                .map(MemberRow::caseCode)
                .findFirst();
    }

    /** Returns the present members. */
    public List<MemberRow> present() {
        return members.stream().filter(MemberRow::lasts).toList();
    }
}
