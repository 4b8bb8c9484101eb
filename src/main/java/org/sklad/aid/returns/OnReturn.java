package org.sklad.aid.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.web.FormState;

/**
 * The page for a return of goods of a handout.
 *
 * @param lines goods that the recipient still has
 * @param places open real locations of the centre
 * @param result result of the last scan, which chooses its sound: ok, twice, unknown, refused; empty if there was no scan
 */
public record OnReturn(
        HandoutDetails handout, List<Line> lines, OpenLocations places, FormState entered, String result) {
    public OnReturn {
        lines = List.copyOf(lines);
    }

    /** Returns the smallest units that the recipient still has. */
    public long left() {
        return lines.stream().mapToLong(Line::left).sum();
    }

    /**
     * The goods that the recipient still has of one lot of a handout line.
     *
     * @param number number of the line of the handout
     */
    public record Line(int number, Item item, LotCode lot, String lotNumber, Expiry expiresOn, long left) {
        /** Returns the beginning of the names of its fields. */
        public String row() {
            return "lines." + number + "-" + lot + ".";
        }

        /** Returns the name of the field for its quantity. */
        public String field() {
            return row() + "quantity";
        }

        private Line plus(Line other) {
            return new Line(number, item, lot, lotNumber, expiresOn, left + other.left);
        }
    }

    /** Returns what is left of each line and lot of a handout, over all places from which it was taken. */
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
