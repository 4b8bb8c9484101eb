package org.sklad.programme.complaints;

import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A complaint in a list, without its texts.
 *
 * @param opens true if the reader may open it
 */
public record ListedComplaint(Complaint complaint, ComplaintClocks clocks, boolean opens) implements InTime {
    @Override
    public PlaceInTime place() {
        return complaint.place();
    }
}
