package org.sklad.aid.conflicts;

import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.offline.OfflineTextRows;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Conflicts of records that were made offline. */
public final class ConflictsFeature implements Feature {
    public final Conflicts conflicts;
    public final PendingDecisions decisions;

    private final Base base;

    public ConflictsFeature(Base base, CentresFeature centres) {
        this.base = base;
        conflicts = new Conflicts(
                base.database(),
                centres.centres,
                base.keys().dataKeys(),
                base.keys().fields(),
                base.clock());
        decisions = new ConflictDecisions(conflicts);
    }

    @Override
    public List<String> checkFiles() {
        return List.of("conflicts");
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new OfflineTextRows());
    }

    @Override
    public List<Object> components() {
        ConflictActs acts = new ConflictActs(conflicts, base.forms());
        return List.of(new ConflictsResource(conflicts, acts), new ConflictPages(conflicts, acts, base.randomness()));
    }
}
