package org.sklad.repairs.orders;

import java.util.List;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * What there is to do, by state.
 *
 * @param withoutManager how many emergencies in it were let through by somebody else than a manager
 */
public record Board(List<Lane> lanes, List<StateCount> others, int withoutManager) {
    /**
     * The orders of one state, the most urgent and oldest first.
     *
     * @param count how many there are; not all may be shown
     */
    public record Lane(WorkOrderState state, int count, List<ListedOrder> orders) {}

    /** The first state in which there is something; the first of all where there is nothing at all. */
    public WorkOrderState firstWithOrders() {
        return lanes.stream()
                .filter(lane -> lane.count() > 0)
                .findFirst()
                .orElse(lanes.get(0))
                .state();
    }

    /** How many orders there are in all lanes. */
    public int orders() {
        return lanes.stream().mapToInt(Lane::count).sum();
    }
}
