package org.sklad.aid.conflicts;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Conflicts of offline handouts. */
public final class ConflictsFeature implements Feature {
    public final Conflicts conflicts;

    private final Base base;

    public ConflictsFeature(Base base, CentresFeature centres) {
        this.base = base;
        conflicts = new Conflicts(
                base.database(),
                centres.centres,
                base.keys().dataKeys(),
                base.keys().fields(),
                base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(new ConflictsResource(conflicts, forms), new ConflictPages(conflicts, forms, base.randomness()));
    }
}
