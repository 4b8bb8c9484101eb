package org.sklad.oversight.evidence;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Evidence packages of funding sources, and the key by which they are verified. */
public final class EvidenceFeature implements Feature {
    public final EvidencePackages packages;

    private final Base base;
    private final DonorsFeature donors;

    public EvidenceFeature(Base base, AccessFeature access, DonorsFeature donors, LabelsFeature labels) {
        this.base = base;
        this.donors = donors;
        packages = new EvidencePackages(base, access.audit, donors.sources, labels.fonts());
    }

    @Override
    public List<Object> components() {
        return List.of(
                new EvidenceResource(packages),
                new InstallationKeyResource(packages),
                new EvidencePages(packages, donors.sources, base.clock()),
                new InstallationKeyPages(packages));
    }
}
