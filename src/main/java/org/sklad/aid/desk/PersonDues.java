package org.sklad.aid.desk;

import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutReader;
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
    private final HandoutReader handouts;

    public PersonDues(Entitlements entitlements, HandoutReader handouts) {
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
        return new Due(remaining.rule()::name, remaining.quantity(), rule(remaining), remaining.nextOn());
    }

    /** Returns the maximum of the rule, per whom and per which period. */
    static Message rule(Remaining remaining) {
        Period period = remaining.rule().period();
        return Message.of(
                "eligibility.gives." + remaining.rule().per() + "." + period.kind(), remaining.gives(), period.days());
    }

    @Override
    public List<Got> last(Beneficiary person, Operator by) {
        return handouts.last(person, LAST, by).stream().map(PersonDues::got).toList();
    }

    /** Returns what the person still has of the handout, without returned goods. */
    static Got got(HandoutDetails handout) {
        return new Got(
                handout.occurredAt(),
                "/handouts/" + handout.id(),
                handout.reversal().isPresent(),
                handout.lines().stream()
                        .filter(line -> line.kept() > 0)
                        .map(line -> new Goods(line.kept(), line.item().title(line.kept())))
                        .toList());
    }
}
