package org.sklad.aid.approvals;

import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Approvals of goods beyond the rules. */
public final class ApprovalsFeature implements Feature {
    public final Approvals approvals;
    public final PendingDecisions decisions;

    private final Base base;

    public ApprovalsFeature(Base base, CentresFeature centres) {
        this.base = base;
        approvals = new Approvals(base.database(), centres.centres, base.clock());
        decisions = new ApprovalDecisions(approvals, base.randomness());
    }

    @Override
    public List<Object> components() {
        return List.of(new ApprovalPages(approvals, new ApprovalActs(approvals, base.forms()), base.randomness()));
    }
}
