package org.sklad.repairs.orders;

import org.sklad.repairs.lifecycle.WorkOrderState;

/** How many orders stand in a state. */
public record StateCount(WorkOrderState state, int orders) {}
