package org.sklad.repairs.orders;

import org.sklad.repairs.lifecycle.WorkOrder;

/**
 * A work order after a write.
 *
 * @param first false when the same id had come before, and this call changed nothing
 */
public record Made(WorkOrder order, boolean first) {}
