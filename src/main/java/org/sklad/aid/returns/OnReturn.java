package org.sklad.aid.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.web.FormState;

/**
 * The page on which goods of a handout are taken in.
 *
 * @param lines what is still with who got it
 * @param places the open real locations of the centre
 * @param result how the last scan went, as it sounds: ok, twice, unknown, refused; empty for what was no scan
 */
public record OnReturn(
        HandoutDetails handout, List<Line> lines, List<Location> places, FormState entered, String result) {
    public OnReturn {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
    }

    /** Smallest units that are still with who got them. */
    public long left() {
        return lines.stream().mapToLong(Line::left).sum();
    }

    /**
     * What of a line of the handout is still with who got it, of one lot.
     *
     * @param number of the line of the handout
     */
    public record Line(int number, Item item, LotCode lot, String lotNumber, Expiry expiresOn, long left) {
        /** The name of its field. */
        public String field() {
            return "quantities." + number + "-" + lot;
        }

        private Line plus(Line other) {
            return new Line(number, item, lot, lotNumber, expiresOn, left + other.left);
        }
    }

    /** Of a handout what is left of each line and lot, from wherever it was taken. */
    static List<Line> lines(HandoutDetails handout) {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (handout.state() == HandoutState.RECORDED) {
            for (HandoutDetails.Line each : handout.lines()) {
                Line line = new Line(
                        each.number(), each.item(), each.lot(), each.lotNumber(), each.expiresOn(), each.kept());
                lines.merge(line.field(), line, Line::plus);
            }
        }
        return lines.values().stream().filter(line -> line.left() > 0).toList();
    }
}
