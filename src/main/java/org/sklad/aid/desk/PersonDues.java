package org.sklad.aid.desk;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutFilter;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.stock.Goods;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Dues;
import org.sklad.platform.i18n.Message;

/** Source of what the rules give a person and of what the person received, for the person's page. */
public final class PersonDues implements Dues {
    private static final int LAST = 5;

    private final Entitlements entitlements;
    private final Handouts handouts;

    public PersonDues(Entitlements entitlements, Handouts handouts) {
        this.entitlements = entitlements;
        this.handouts = handouts;
    }

    @Override
    public List<Due> today(Beneficiary person, Operator by) {
        return entitlements.list(person.caseCode(), by).stream()
                .map(PersonDues::due)
                .toList();
    }

    static Due due(Remaining remaining) {
        EntitlementRule rule = remaining.rule();
        Period period = rule.period();
        return new Due(
                rule::name,
                remaining.quantity(),
                remaining.gives(),
                List.of(
                        Message.of("eligibility.per." + rule.per()),
                        Message.of("eligibility.period." + period.kind(), period.days())),
                remaining.nextOn());
    }

    @Override
    public List<Got> last(Beneficiary person, Operator by) {
        return handouts.list(HandoutFilter.of(person.centre(), person.caseCode()), Optional.empty(), LAST, by).stream()
                .filter(handout -> handout.reversal().isPresent() || handout.kept() > 0)
                .map(PersonDues::got)
                .toList();
    }

    /** Returns what the person still has of the handout, without returned goods. */
    static Got got(HandoutDetails handout) {
        return new Got(
                handout.occurredAt(),
                "/handouts/" + handout.id(),
                handout.reversal().isPresent(),
                handout.lines().stream()
                        .filter(line -> line.kept() > 0)
                        .map(line -> new Goods(line.kept(), line.item().title()))
                        .toList());
    }
}
