package org.sklad.oversight.findings;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Likely mistakes in the data, which a manager corrects or accepts. */
public final class FindingsFeature implements Feature {
    public final Findings findings;

    private final Base base;

    public FindingsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        findings = new Findings(base.database(), centres.centres, access.audit, base.clock());
    }

    @Override
    public List<Object> components() {
        FindingActs acts = new FindingActs(findings, base.forms());
        return List.of(new FindingsResource(findings, acts), new FindingPages(findings, acts, base.randomness()));
    }

    @Override
    public List<Figure> figures() {
        return CheckFile.figures(FindingsFeature.class, "findings");
    }
}
