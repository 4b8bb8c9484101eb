package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;

/**
 * Which needs to list; what is absent does not restrict.
 *
 * @param centre where the people are; absent for all of the operator's
 * @param item that would meet them
 */
public record NeedFilter(
        Optional<CentreCode> centre,
        Optional<NeedState> state,
        Optional<Urgency> urgency,
        Optional<CaseCode> person,
        Optional<Sku> item) {
    /** What somebody still needs. */
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
