package org.sklad.repairs.orders;

import java.time.ZoneId;
import org.sklad.repairs.lifecycle.Clocks;
import org.sklad.repairs.lifecycle.WorkOrder;

/** A work order in a list, with its clocks, in the time zone of its centre. */
public record ListedOrder(WorkOrder order, Clocks clocks, ZoneId zone) {}
