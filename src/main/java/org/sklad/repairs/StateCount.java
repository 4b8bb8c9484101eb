package org.sklad.repairs;

/** How many orders stand in a state. */
public record StateCount(WorkOrderState state, int orders) {}
