package org.sklad.aid.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.approvals.ApprovalReason;
import org.sklad.aid.approvals.Approvals;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.Entitlements.ReceivedElsewhere;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.Needed;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Reads the facts about the person at a desk: dues, needs, earlier handouts, and other members of the household. */
record DeskPerson(
        Beneficiaries beneficiaries,
        Entitlements entitlements,
        Needed needed,
        Dues dues,
        DeskGoods goods,
        Approvals approvals,
        WaitingQuestions questions) {
    private static final int LAST = 5;

    /**
     * The facts about a person for the page.
     *
     * @param proposals a tile for each rule, at the time of the paper list if one is given, and the goods in stock due or needed
     * @param lacks open needs
     * @param last latest handouts in this centre
     * @param elsewhere latest handouts in other centres
     * @param questions questions that wait for the person or their household
     */
    public record Facts(
            Proposals.Found proposals,
            List<Needed.Lack> lacks,
            List<Dues.Got> last,
            List<ReceivedElsewhere> elsewhere,
            Optional<WaitingQuestions.Waiting> questions) {}

    /** Returns the facts as of a time. */
    Facts facts(Beneficiary person, Centre centre, Instant at, Operator by) {
        List<Needed.Lack> lacks = needed.open(person, by);
        List<Remaining> left = entitlements.list(person.caseCode(), at, by);
        return new Facts(
                goods.proposals(person, left, lacks, centre, at),
                lacks,
                dues.last(person, by),
                entitlements.elsewhere(person, LAST),
                questions.of(person, at));
    }

    /** Returns the proposals for goods due as of a time. */
    Proposals.Found proposals(Beneficiary person, Centre centre, Instant at, Operator by) {
        return goods.proposals(person, entitlements.list(person.caseCode(), at, by), List.of(), centre, at);
    }

    /** Returns the message with which the rules would reject the goods on the desk; absent if they allow them. */
    Optional<Message> beyond(Beneficiary person, List<OnDesk.Line> lines, Instant at, Operator by) {
        List<Entitlement.Asked> asked = lines.stream()
                .sorted(Comparator.comparingInt(OnDesk.Line::number))
                .flatMap(line -> line.units().stream()
                        .map(units -> new Entitlement.Asked(line.number(), GoodsKind.of(line.item()), units)))
                .toList();
        Map<Integer, Message> titles =
                lines.stream().collect(Collectors.toMap(OnDesk.Line::number, OnDesk.Line::title));
        return entitlements.refusal(person, asked, titles, at, by).map(Refusal::message);
    }

    /** Asks a second operator to approve the goods of a handout. */
    void ask(UUID handout, Beneficiary person, ApprovalReason reason, Map<Sku, Long> quantities, Operator by) {
        approvals.ask(handout, person, reason, quantities, by);
    }

    /** Returns the request for an approval of the handout with this id. */
    Optional<Approval> asked(String handout, Operator by) {
        try {
            return approvals.find(UUID.fromString(handout), by);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Records that goods of a tile were wanted and are not there. */
    void wantedInVain(UUID desk, DueTile tile, Centre centre) {
        long quantity = tile.remaining().rule().goods().categories().isEmpty()
                ? tile.remaining().quantity()
                : 1;
        tile.wanted().ifPresent(item -> goods.wantedInVain(desk, item, quantity, centre));
    }

    /** Lists the household members who are present, the person among them; empty for a person without a household. */
    List<HouseholdMember> household(Beneficiary person, Centre centre, Instant at, Operator by) {
        if (person.householdCode().isEmpty()) {
            return List.of();
        }
        Set<String> served = goods.served(person, centre, at);
        return beneficiaries.ofHousehold(person.householdCode().get(), List.of(person.centre()), by).stream()
                .map(each -> new HouseholdMember(
                        each, served.contains(each.caseCode().value())))
                .toList();
    }
}
