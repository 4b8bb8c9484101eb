package org.sklad.stock;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.LocationId;

/** The rows of boxes: each stands in one location, and what is in it stands there. */
public final class Boxes {
    private Boxes() {}

    /** Where the box stands; empty when there is no such box. In the caller's transaction. */
    public static Optional<LocationId> location(Handle handle, BoxCode box) {
        return dao(handle).location(box);
    }

    /**
     * A new, empty box, in the caller's transaction.
     *
     * @param offered codes made before; the first that is free is taken
     */
    public static BoxCode make(Handle handle, LocationId location, List<BoxCode> offered) {
        return offered.stream()
                .filter(code -> dao(handle).insertUnlessTaken(code, location) == 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All codes that were offered for a box are taken"));
    }

    private static BoxDao dao(Handle handle) {
        return handle.attach(BoxDao.class);
    }
}
