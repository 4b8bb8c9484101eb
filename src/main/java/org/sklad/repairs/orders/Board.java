package org.sklad.repairs.orders;

import java.util.List;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * The open work, by state.
 *
 * @param withoutManager number of all unfinished orders approved as emergencies without a manager, as the list has them
 */
public record Board(List<Lane> lanes, List<StateCount> others, int withoutManager) {
    /**
     * The orders of one state, overdue ones first, then the most urgent and oldest.
     *
     * @param count number of all orders in the state, which can be more than those shown
     */
    public record Lane(WorkOrderState state, int count, List<ListedOrder> orders) {}

    /** Returns the first state with orders; the first of all states if there are none. */
    public WorkOrderState firstWithOrders() {
        return lanes.stream()
                .filter(lane -> lane.count() > 0)
                .findFirst()
                .orElse(lanes.get(0))
                .state();
    }

    /** Returns the number of orders in all lanes. */
    public int orders() {
        return lanes.stream().mapToInt(Lane::count).sum();
    }
}
