package org.sklad.repairs.orders;

import org.sklad.repairs.lifecycle.WorkOrderState;

/** The number of orders in a state. */
public record StateCount(WorkOrderState state, int orders) {}
