package org.sklad.oversight.administration;

import java.util.List;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Colleagues;
import org.sklad.platform.db.Database;
import org.sklad.platform.lists.LatestRows;

/** The record of acts with names, for administrators and auditors. */
record RecordedActs(Database database, Audit audit, OperatorCentres centres) {
    /** Lists acts, latest first. */
    List<RecordedAct> list(AuditFilter filter, LatestRows rows, Operator by) {
        ActNames names = new ActNames(database.read(Colleagues::of), centres.all());
        return audit.list(rows, names.sought(filter), by).stream()
                .map(each -> new RecordedAct(each, names))
                .toList();
    }
}
