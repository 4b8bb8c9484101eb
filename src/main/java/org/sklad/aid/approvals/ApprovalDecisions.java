package org.sklad.aid.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Answer;
import org.sklad.platform.web.Glance.Decision;

/**
 * Requests of desks to give more than a rule does, for a manager as the second operator. A sensitive item is a personal item here; the page
 * of the request names it.
 */
record ApprovalDecisions(Approvals approvals, Randomness randomness) implements PendingDecisions {
    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return approvals.waiting(by).stream()
                .filter(each -> centres.contains(each.centre()))
                .limit(MOST)
                .map(this::decision)
                .toList();
    }

    private Decision decision(Approval approval) {
        List<Message> facts = new ArrayList<>();
        approval.goods()
                .forEach(each -> facts.add(Message.of(
                        "platform.list.times", each.quantity(), each.item().discreetTitle())));
        facts.add(Message.of("approvals.reason." + approval.reason()));
        String page = ApprovalActs.PATH + "/" + approval.id();
        return new Decision(
                "approvals",
                Message.of(
                        "approvals.asks", approval.name(), approval.caseCode().grouped()),
                facts,
                approval.askedAt(),
                page,
                List.of(answer(page, "approvals.refuse", false), answer(page, "approvals.approve", true)));
    }

    private Answer answer(String page, String name, boolean approved) {
        return new Answer(
                Message.of(name),
                page + "/decision",
                Map.of("id", randomness.id().toString(), "approved", Boolean.toString(approved)));
    }
}
