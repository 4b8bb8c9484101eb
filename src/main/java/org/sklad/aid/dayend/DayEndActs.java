package org.sklad.aid.dayend;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.aid.days.ClosingForm;
import org.sklad.aid.days.DayClosings;
import org.sklad.aid.days.DayPages;
import org.sklad.aid.days.DistributionDays;
import org.sklad.platform.web.Forms;

/** The acts at the end of a distribution day. */
final class DayEndActs {
    static final String PATH = DayPages.PATH;
    static final String PICKS = "/{id}/pick-list";
    static final String CLOSING = "/{id}/closing";
    static final String REPORT = "/{id}/report";

    /** Closes the day with the count of the rest. */
    final Act<UUID, ClosingForm> close;

    DayEndActs(DistributionDays days, DayClosings closings, Forms forms) {
        close = Act.<UUID, ClosingForm>on(
                        forms,
                        PATH + CLOSING,
                        (id, by) -> days.requireMayChange(id, by, DayClosings.mayClose()),
                        (claim, id, form, by) -> closings.close(claim, id, form.lots(), form.to(), by))
                .then(PATH + REPORT, "dayend.closed");
    }
}
