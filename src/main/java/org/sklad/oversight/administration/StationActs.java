package org.sklad.oversight.administration;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.signin.OpenStations;
import org.sklad.platform.web.Forms;

/** The act on shared stations. */
final class StationActs {
    static final String PATH = "/stations";
    static final String ONE = "/{id}";
    static final String CLOSING = ONE + "/closing";
    static final String SETTINGS = OperatorActs.SETTINGS + PATH;

    /** Ends the sharing of a computer and all sessions there. */
    final Act<UUID, ActForm> close;

    StationActs(OpenStations stations, Forms forms) {
        close = Act.<UUID, ActForm>on(
                        forms,
                        PATH + CLOSING,
                        stations::requireMayClose,
                        (claim, id, form, by) -> stations.close(claim, id, by))
                .then(SETTINGS, "administration.station-closed");
    }
}
