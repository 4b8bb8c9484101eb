package org.sklad.oversight.administration;

import org.sklad.access.audit.AuditEntry;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/** A row of the record of acts with the names that people know. */
record RecordedAct(AuditEntry entry, ActNames names) implements InTime {
    @Override
    public PlaceInTime place() {
        return entry.place();
    }
}
