package org.sklad.oversight.administration;

import java.util.List;

/** The kinds of administrative acts, in the order in which people choose among them. */
public final class ActKinds {
    /** Signing in first, then operators, centres, goods and the rest. Each has its words in {@code administration.act}. */
    public static final List<String> ALL = List.of("""
            signed-in sign-in-refused signed-out signed-out-everywhere session-ended other-sessions-ended
            sessions-ended password-chosen password-reset second-factor-on second-factor-off pin-set pin-removed signed-in-with-pin pin-refused
            station-opened station-locked station-closed token-made
            device-registered device-renamed device-blocked device-wiped phone-file-imported
            token-revoked operator-added operator-changed operator-activated operator-deactivated
            role-grant-acknowledged organisation-changed organisation-logo-changed organisation-logo-removed
            centre-added centre-changed location-added location-changed room-added room-changed asset-added asset-changed
            team-added team-changed interpreter-added interpreter-changed interpreter-absent interpreter-present item-added
            item-changed
            item-merged item-merge-reversed identifier-attached identifier-detached items-import-begun items-imported
            lot-value-corrected stock-import-begun stock-imported people-import-begun people-imported source-added
            restriction-added consignment-changed entitlement-rule-added entitlement-rule-changed centres-import-begun
            centres-imported calendar-changed level-set level-removed lead-time-set levels-proposed
            levels-import-begun levels-imported season-chosen finding-accepted finding-reopened
            erasure-confirmed distribution-day-changed distribution-day-cancelled directory-entry-added directory-entry-changed
            focal-point-named focal-point-removed evidence-packaged session-photo-removed repair-photo-removed
            """.trim().split("\\s+"));

    private ActKinds() {}
}
