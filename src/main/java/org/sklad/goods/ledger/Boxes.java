package org.sklad.goods.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Refused;

/** The rows of boxes: each stands in one location, and what is in it stands there. */
public final class Boxes {
    /** As many as {@link LotCodes} offers. */
    private static final int OFFERED = 6;

    private Boxes() {}

    /** Where the box stands; empty when there is no such box. In the caller's transaction. */
    public static Optional<LocationId> location(Handle handle, BoxCode box) {
        return dao(handle).location(box);
    }

    /** Codes to offer for a new box, made before the transaction, in which nothing random is made. */
    public static List<BoxCode> codes(Randomness randomness) {
        return Stream.generate(() -> BoxCode.of(OwnCode.random(CodeKind.BOX, randomness)))
                .limit(OFFERED)
                .toList();
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

    /** All that is in the box, usable or not, item by item and the earliest expiry first. In the caller's transaction. */
    public static List<Standing> contents(Handle handle, BoxCode box) {
        return dao(handle).contents(box);
    }

    /** Where nothing is in it the ledger has nothing to tell, and the row alone changes. */
    static void carryEmpty(Handle handle, BoxCode box, Location to) {
        if (!to.active()) {
            throw Refused.rule("ledger.location-closed", to.address().toString());
        }
        dao(handle).stand(box, to.id());
    }

    private static BoxDao dao(Handle handle) {
        return handle.attach(BoxDao.class);
    }
}
