package org.sklad.repairs.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Answer;
import org.sklad.platform.web.Glance.Decision;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.AllowedActs;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** Repairs that wait for a manager: reported faults, requests for approval, and completed repairs. */
record RepairDecisions(WorkOrderLists lists, Randomness randomness) implements PendingDecisions {
    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return lists.undecided(centres, MOST).stream()
                .map(order -> decision(order, by))
                .toList();
    }

    private static String kind(WorkOrder order) {
        return order.awaitsApproval()
                ? "asked-approval"
                : order.state() == WorkOrderState.REPORTED ? "to-approve" : "to-verify";
    }

    private Decision decision(WorkOrder order, Operator by) {
        String kind = kind(order);
        boolean done = order.state() == WorkOrderState.DONE;
        ActKind yes = done ? ActKind.VERIFICATION : ActKind.APPROVAL;
        ActKind no = done ? ActKind.REOPENING : ActKind.REJECTION;
        AllowedActs allowed = new AllowedActs(order, by);
        String page = "/repairs/" + order.number();
        List<Message> facts = new ArrayList<>();
        if (order.awaitsApproval()) {
            order.last(ActKind.HOLD)
                    .map(Act::reason)
                    .filter(reason -> !reason.isEmpty())
                    .ifPresent(reason -> facts.add(Message.of("repairs.decide.asked", reason)));
        }
        facts.add(OrderWords.place(order));
        facts.add(Message.of("repairs.category." + order.category()));
        facts.add(Message.of("repairs.priority." + order.priority()));
        return new Decision(
                kind,
                Message.of("repairs.decide." + kind, order.brief()),
                facts,
                order.acts().isEmpty()
                        ? order.reportedAt()
                        : order.acts().get(order.acts().size() - 1).actedAt(),
                page,
                Stream.of(no, yes)
                        .filter(allowed::allows)
                        .map(act -> answer(order, act))
                        .toList());
    }

    private Answer answer(WorkOrder order, ActKind act) {
        return new Answer(
                Message.of(WorkOrderActPages.button(order, act)),
                "/repairs/" + order.number() + "/" + act.word(),
                Map.of("id", randomness.id().toString()),
                act.needsReason() ? Optional.of(Message.of("repairs.reason")) : Optional.empty());
    }
}
