package org.sklad.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.centres.Centre;
import org.sklad.centres.Location;
import org.sklad.platform.web.Entered;

/**
 * What every desk shows, whomever it serves.
 *
 * @param path where its form is sent
 * @param lines the goods, the latest first
 * @param candidates what stands here under the words that were typed
 * @param locations of the centre, where goods may be taken from
 * @param bags of mobile teams from other centres, likewise
 * @param at when it was given, for what is typed in from paper
 * @param late true for what is so old that a manager signs for it
 * @param second whether a second operator may or must sign
 * @param result as {@link DeskState}
 */
public record OnDesk(
        String path,
        Centre centre,
        List<Line> lines,
        List<Candidate> candidates,
        List<Location> locations,
        List<Location> bags,
        Optional<Instant> at,
        boolean late,
        boolean second,
        Entered entered,
        String result) {
    public OnDesk {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
        locations = List.copyOf(locations);
        bags = List.copyOf(bags);
    }

    /**
     * Goods on the desk.
     *
     * @param code own code of the lot that was scanned, or of the item
     * @param lot whether it is a lot
     */
    public record Line(
            int number, Item item, String code, boolean lot, String quantity, String prescription, String dose) {}

    /** Goods that can be laid on the desk by pressing. */
    public record Candidate(Item item, long usable) {}
}
