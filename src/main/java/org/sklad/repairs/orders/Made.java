package org.sklad.repairs.orders;

import org.sklad.repairs.lifecycle.WorkOrder;

/**
 * A work order after a write.
 *
 * @param first false for a repeated id, which changed nothing
 */
public record Made(WorkOrder order, boolean first) {}
