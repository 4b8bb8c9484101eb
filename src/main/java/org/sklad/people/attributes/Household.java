package org.sklad.people.attributes;

import java.util.List;
import java.util.Optional;

/**
 * A household as an operator sees it.
 *
 * @param members those whom the operator sees, who are or were in it
 */
public record Household(HouseholdCode code, BeneficiaryId headId, List<MemberRow> members) {
    public Household {
        members = List.copyOf(members);
    }

    /** Who speaks for it; empty where the operator does not see them. */
    public Optional<CaseCode> head() {
        return present().stream()
                .filter(each -> each.id().equals(headId))
                .map(MemberRow::caseCode)
                .findFirst();
    }

    /** Those who are in it now. */
    public List<MemberRow> present() {
        return members.stream().filter(MemberRow::lasts).toList();
    }
}
