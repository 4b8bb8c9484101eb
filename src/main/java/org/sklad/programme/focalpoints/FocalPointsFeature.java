package org.sklad.programme.focalpoints;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Focal points for complaints. */
public final class FocalPointsFeature implements Feature {
    public final FocalPoints focalPoints;

    private final Base base;
    private final CentresFeature centres;

    public FocalPointsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        this.centres = centres;
        focalPoints = new FocalPoints(base.database(), access.audit, base.clock());
    }

    @Override
    public List<Object> components() {
        FocalPointActs acts = new FocalPointActs(focalPoints, base.forms());
        return List.of(
                new FocalPointsResource(focalPoints, acts),
                new FocalPointPages(focalPoints, acts, centres.centres, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("focalpoints");
    }
}
