package org.sklad.aid.desk;

import java.time.Instant;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.ReceivedElsewhere;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.Needed;

/** Reads the facts about the person at a desk: dues, needs, earlier handouts, and other members of the household. */
final class DeskPerson {
    private static final int LAST = 5;

    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final Needed needed;
    private final Dues dues;
    private final DeskGoods goods;

    DeskPerson(Beneficiaries beneficiaries, Entitlements entitlements, Needed needed, Dues dues, DeskGoods goods) {
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.needed = needed;
        this.dues = dues;
        this.goods = goods;
    }

    /**
     * The facts about a person for the page.
     *
     * @param due remaining quantities of the rules, at the time of the paper list if one is given
     * @param proposals goods due that one click puts on the desk, and the sizes in stock of goods due or needed
     * @param lacks open needs
     * @param last latest handouts in this centre
     * @param elsewhere latest handouts in other centres
     */
    public record Facts(
            List<Dues.Due> due,
            Proposals.Found proposals,
            List<Needed.Lack> lacks,
            List<Dues.Got> last,
            List<ReceivedElsewhere> elsewhere) {}

    /** Returns the facts as of a time. */
    Facts facts(Beneficiary person, Centre centre, Instant at, Operator by) {
        List<Needed.Lack> lacks = needed.open(person, by);
        List<Remaining> left = entitlements.list(person.caseCode(), at, by);
        return new Facts(
                left.stream().map(PersonDues::due).toList(),
                goods.proposals(person, left, lacks, centre, at),
                lacks,
                dues.last(person, by),
                entitlements.elsewhere(person, LAST));
    }

    /** Lists the goods due as of a time. */
    List<Proposals.Goods> due(Beneficiary person, Centre centre, Instant at, Operator by) {
        return goods.proposals(person, entitlements.list(person.caseCode(), at, by), List.of(), centre, at)
                .goods();
    }

    /** Lists the other household members who are present. */
    List<Beneficiary> others(Beneficiary person, Operator by) {
        return person.householdCode()
                .map(code -> beneficiaries.ofHousehold(code, List.of(person.centre()), by).stream()
                        .filter(each -> !each.id().equals(person.id()))
                        .toList())
                .orElse(List.of());
    }
}
