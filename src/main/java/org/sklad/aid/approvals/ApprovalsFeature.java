package org.sklad.aid.approvals;

import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Approvals of goods beyond the rules. */
public final class ApprovalsFeature implements Feature {
    public final Approvals approvals;
    public final PendingDecisions decisions;

    private final Base base;

    public ApprovalsFeature(Base base, CentresFeature centres, BeneficiariesFeature people) {
        this.base = base;
        approvals = new Approvals(base.database(), centres.centres, people.beneficiaries, base.clock());
        decisions = new ApprovalDecisions(approvals, base.randomness());
    }

    @Override
    public List<Object> components() {
        ApprovalActs acts = new ApprovalActs(approvals, base.forms());
        return List.of(new ApprovalsResource(approvals, acts), new ApprovalPages(approvals, acts, base.randomness()));
    }
}
