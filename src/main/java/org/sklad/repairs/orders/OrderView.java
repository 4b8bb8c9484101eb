package org.sklad.repairs.orders;

import java.util.List;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centre;
import org.sklad.repairs.lifecycle.Clocks;
import org.sklad.repairs.lifecycle.WorkOrder;

/**
 * An order with all its data.
 *
 * @param samePlace other reports about its room or asset within a year, latest first
 */
public record OrderView(
        WorkOrder order,
        Centre centre,
        Clocks clocks,
        List<LogEntry> log,
        List<WorkOrderPhoto> photos,
        List<UsedPart> parts,
        List<WorkOrder> samePlace,
        Colleagues colleagues) {
    /** Returns the total of logged minutes. */
    public int minutes() {
        return log.stream().mapToInt(LogEntry::minutes).sum();
    }
}
