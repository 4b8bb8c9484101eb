package org.sklad.aid.loans;

import java.util.List;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.web.FormState;

/**
 * A loan that is being put together, as the page shows it.
 *
 * @param lines the goods, the latest first
 * @param candidates what stands here under the words that were typed
 * @param locations of the centre, where goods may be taken from
 * @param result how the last scan went, as it sounds: ok, twice, unknown, refused; empty for what was no scan
 */
public record OnLoanDesk(
        Centre centre,
        List<Line> lines,
        List<Candidate> candidates,
        List<Location> locations,
        FormState entered,
        String result) {
    public OnLoanDesk {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
        locations = List.copyOf(locations);
    }

    /**
     * Goods to be lent.
     *
     * @param code own code of the lot that was scanned, or of the item
     * @param lot whether it is a lot
     */
    public record Line(int number, Item item, String code, boolean lot, String quantity) {}

    /** Goods that can be laid there by pressing. */
    public record Candidate(Item item, long usable) {}
}
