package org.sklad.repairs;

import java.util.List;

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
}
