package org.sklad.programme.referrals;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.Message;
import org.sklad.programme.caseload.DatedThing;
import org.sklad.programme.caseload.DatedThings;

/** The pending referrals by an author. What became of them takes a note, so it is recorded on their page. */
public final class DueReferrals implements DatedThings {
    private final ReferralLists lists;

    DueReferrals(ReferralLists lists) {
        this.lists = lists;
    }

    @Override
    public List<DatedThing> of(Operator by) {
        return lists.due(by).stream()
                .map(each -> new DatedThing(
                        each.dueOn().orElseThrow(),
                        Optional.of(each.caseCode()),
                        Message.of(
                                "referrals.due." + each.state(), each.number().value()),
                        ReferralActs.PATH + "/" + each.id(),
                        Optional.empty()))
                .toList();
    }
}
