package org.sklad.goods.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Refused;

/** The rows of boxes. Each box is at one location, and so are its contents. */
public final class Boxes {
    /** The same number as in {@link LotCodes}. */
    private static final int OFFERED = 6;

    private Boxes() {}

    /** Returns the location of the box, in the caller's transaction; empty if the box does not exist. */
    public static Optional<LocationId> location(Handle handle, BoxCode box) {
        return dao(handle).location(box);
    }

    /** Generates codes to offer for a new box. This happens before the transaction, which generates nothing random. */
    public static List<BoxCode> codes(Randomness randomness) {
        return Stream.generate(() -> BoxCode.of(OwnCode.random(CodeKind.BOX, randomness)))
                .limit(OFFERED)
                .toList();
    }

    /**
     * Creates an empty box with the next number of its centre, in the caller's transaction.
     *
     * @param offered codes generated before; the first free one is used
     */
    public static BoxCode make(Handle handle, LocationId location, List<BoxCode> offered) {
        BoxDao dao = dao(handle);
        long number = dao.nextNumber(location);
        return offered.stream()
                .filter(code -> dao.insertUnlessTaken(code, location, number) == 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All codes that were offered for a box are taken"));
    }

    /** Returns the contents of the box, usable or not, item by item and earliest expiry first. In the caller's transaction. */
    public static List<StockAtPlace> contents(Handle handle, BoxCode box) {
        return dao(handle).contents(box);
    }

    /** Moves an empty box. There is no movement to record; only its row changes. */
    static void carryEmpty(Handle handle, BoxCode box, Location to) {
        if (!to.active()) {
            throw Refused.rule("ledger.location-closed", to.address());
        }
        stand(handle, box, to);
    }

    /** Writes the new location of a box. At another centre it gets the next number there, because its own may be taken. */
    static void stand(Handle handle, BoxCode box, Location at) {
        BoxDao dao = dao(handle);
        if (dao.centre(box).equals(at.centre())) {
            dao.stand(box, at.id());
        } else {
            dao.arrive(box, at.id(), at.centre(), dao.nextNumber(at.id()));
        }
    }

    /**
     * Runs an act that reverses the arrival of boxes and receives them again. A box that is then at the same centre keeps its number,
     * because its label is printed already.
     */
    public static void keepNumbers(Handle handle, Set<BoxCode> boxes, Runnable act) {
        List<BoxDao.Numbered> before = numbered(handle, boxes);
        act.run();
        Set<BoxDao.Numbered> after = Set.copyOf(numbered(handle, boxes));
        before.stream().filter(each -> !after.contains(each)).forEach(dao(handle)::number);
    }

    private static List<BoxDao.Numbered> numbered(Handle handle, Set<BoxCode> boxes) {
        return boxes.isEmpty() ? List.of() : dao(handle).numbered(boxes);
    }

    private static BoxDao dao(Handle handle) {
        return handle.attach(BoxDao.class);
    }
}
