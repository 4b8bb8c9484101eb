package org.sklad.repairs;

import java.time.ZoneId;

/** A work order in a list, with how its clocks stand, in the zone of its centre. */
public record ListedOrder(WorkOrder order, Clocks clocks, ZoneId zone) {}
