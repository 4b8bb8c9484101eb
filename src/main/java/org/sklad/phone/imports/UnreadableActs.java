package org.sklad.phone.imports;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on unreadable records. */
final class UnreadableActs {
    static final String PATH = "/phone/unreadable-records";
    static final String PAGE = "/unreadable-records";
    static final String ONE = "/{record}";
    static final String SETTLEMENT = ONE + "/settlement";

    /** Settles a record: a manager states how it was entered, or why not. */
    final Act<UUID, ReasonForm> settle;

    UnreadableActs(UnreadableRecords records, Forms forms) {
        settle = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + SETTLEMENT,
                        records::requireSettler,
                        (claim, id, form, by) -> records.settle(claim, id, form.reason(), by))
                .then(PAGE, "imports.record.is-settled");
    }
}
