package org.sklad.repairs.orders;

import java.time.ZoneId;
import org.sklad.repairs.lifecycle.Clocks;
import org.sklad.repairs.lifecycle.WorkOrder;

/** A work order in a list, with how its clocks stand, in the zone of its centre. */
public record ListedOrder(WorkOrder order, Clocks clocks, ZoneId zone) {}
