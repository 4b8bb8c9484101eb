package org.sklad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.FieldError;

/** Counts the results of an import. */
public final class ImportCount {
    private int created;
    private int updated;
    private int unchanged;
    private int refused;
    private final List<Rejected> rejected = new ArrayList<>();

    public void addCreated() {
        created++;
    }

    public void addUpdated() {
        updated++;
    }

    public void addUnchanged() {
        unchanged++;
    }

    /** Counts a rejected line and keeps all its reasons. */
    public void refuse(int line, List<FieldError> reasons) {
        refused++;
        for (FieldError reason : reasons) {
            if (rejected.size() < Imported.MOST_NAMED) {
                rejected.add(new Rejected(line, reason.field(), reason.message()));
            }
        }
    }

    public Imported total() {
        return new Imported(created, updated, unchanged, refused, rejected);
    }
}
