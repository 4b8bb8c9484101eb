package org.sklad.programme.complaints;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * A complaint to be received.
 *
 * @param language language of the person as an ISO 639-1 code; empty if it is not known
 * @param about username of the operator about whom it is; only for confidential kinds
 */
public record NewComplaint(
        CentreCode centre,
        ComplaintKind kind,
        ComplaintChannel channel,
        String language,
        String text,
        Optional<String> about) {
    @Override
    public String toString() {
        return "***";
    }
}
