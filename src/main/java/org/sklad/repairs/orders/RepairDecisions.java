package org.sklad.repairs.orders;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.WorkOrder;

/** Repairs that wait for a manager: reported faults, requests for approval, and completed repairs. */
final class RepairDecisions implements PendingDecisions {
    private final WorkOrderLists lists;
    private final Randomness randomness;

    RepairDecisions(WorkOrderLists lists, Randomness randomness) {
        this.lists = lists;
        this.randomness = randomness;
    }

    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return Stream.of(
                        decisions(
                                "asked-approval",
                                WorkOrderFilter.ALL.in(WantedState.ON_HOLD).heldFor(HoldReason.APPROVAL),
                                ActKind.APPROVAL,
                                centres,
                                by),
                        decisions(
                                "to-approve",
                                WorkOrderFilter.ALL.in(WantedState.REPORTED),
                                ActKind.APPROVAL,
                                centres,
                                by),
                        decisions(
                                "to-verify",
                                WorkOrderFilter.ALL.in(WantedState.DONE),
                                ActKind.VERIFICATION,
                                centres,
                                by))
                .flatMap(List::stream)
                .toList();
    }

    private List<Decision> decisions(
            String kind, WorkOrderFilter filter, ActKind act, Set<CentreCode> centres, Operator by) {
        return centres.stream()
                .flatMap(centre -> lists.list(filter.at(centre), Optional.empty(), MOST, by).stream())
                .map(ListedOrder::order)
                .sorted(Comparator.comparing(WorkOrder::reportedAt))
                .limit(MOST)
                .map(order -> decision(kind, order, act, by))
                .toList();
    }

    private Decision decision(String kind, WorkOrder order, ActKind act, Operator by) {
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
                new AllowedActs(order, by).allows(act)
                        ? List.of(new Answer(
                                Message.of(WorkOrderActPages.button(order, act)),
                                page + "/" + act.word(),
                                Map.of("id", randomness.id().toString())))
                        : List.of());
    }
}
