package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;

/**
 * Filter of the list of needs; an absent value does not restrict.
 *
 * @param centre present centre of the people; absent for all centres of the operator
 * @param item item that would meet the needs
 */
public record NeedFilter(
        Optional<CentreCode> centre,
        Optional<NeedState> state,
        Optional<Urgency> urgency,
        Optional<CaseCode> person,
        Optional<Sku> item) {
    /** Returns a filter for the open needs of the person. */
    static NeedFilter open(Beneficiary person) {
        return new NeedFilter(
                Optional.of(person.centre()),
                Optional.of(NeedState.OPEN),
                Optional.empty(),
                Optional.of(person.caseCode()),
                Optional.empty());
    }

    public boolean restricts() {
        return state.isPresent() || urgency.isPresent() || person.isPresent() || item.isPresent();
    }
}
