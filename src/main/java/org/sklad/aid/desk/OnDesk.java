package org.sklad.aid.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Frame;

/**
 * The content that all desks share.
 *
 * @param path address to which its form is sent
 * @param lines goods on the desk, latest first
 * @param candidates goods in stock here that match the typed words, or that are in the scanned box
 * @param locations locations of the centre from which goods may be taken
 * @param bags bags of mobile teams from other centres, from which goods may be taken too
 * @param at time of the handout, for one typed in from paper
 * @param late true if it is so old that a manager must confirm it
 * @param second true if a second operator may or must confirm it
 * @param beyond goods that exceed the rules, known before the handout is sent
 * @param result as in {@link DeskState}
 */
public record OnDesk(
        String path,
        Centre centre,
        List<Line> lines,
        List<Candidate> candidates,
        OpenLocations locations,
        List<Location> bags,
        Optional<Instant> at,
        boolean late,
        boolean second,
        Optional<Message> beyond,
        FormState entered,
        String result) {
    public OnDesk {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
        bags = List.copyOf(bags);
    }

    /**
     * Goods on the desk.
     *
     * @param code own code of the scanned lot, or of the item
     * @param lot true for a lot
     * @param box box from which they are taken; {@link BoxCode#LOOSE} if open
     * @param picks where they would be taken from now, the lot that expires first before all others
     * @param size message about a size that the person does not wear
     * @param dosing typed directions in parts, by the fields of {@link DosingForm}
     */
    public record Line(
            int number,
            Item item,
            String code,
            boolean lot,
            BoxCode box,
            String quantity,
            String prescription,
            String dose,
            List<Pick> picks,
            Optional<Message> size,
            Map<String, String> dosing) {
        public Line {
            picks = List.copyOf(picks);
            dosing = Map.copyOf(dosing);
        }

        /** Returns the title for the typed quantity. */
        public Message title() {
            return item.title(units().orElse(0L));
        }

        /** Returns the quantity; absent if the typed text is not a number. */
        Optional<Long> units() {
            return new Basket.Line(code, "", quantity, Map.of()).number();
        }

        /** Returns true if there is only one left. */
        public boolean isLast() {
            return quantity.equals("1");
        }

        /** Returns the button that takes one away: the last one takes the line away. */
        public String less() {
            return (isLast() ? "drop-" : "less-") + number;
        }

        /** Returns where to fetch the goods: location, lot and date. */
        public List<Message> from() {
            return picks.stream()
                    .map(pick -> {
                        String place = pick.from().locationCode().value();
                        String lot = pick.from().lot().code().grouped();
                        return pick.from()
                                .expiresOn()
                                .date()
                                .map(day -> Message.of("desk.desk.from.dated", pick.quantity(), place, lot, day))
                                .orElseGet(() -> Message.of("desk.desk.from", pick.quantity(), place, lot));
                    })
                    .toList();
        }

        /** Returns the fields of the dose in parts, for the template that shows fields. */
        public FormState dosing(FormState of) {
            FormState fields = FormState.nothing();
            for (Map.Entry<String, String> each : dosing.entrySet()) {
                fields = fields.with(each.getKey() + "." + number, each.getValue());
            }
            return new FormState(fields.fields(), Optional.empty(), of.errors());
        }
    }

    /**
     * Goods that a click puts on the desk.
     *
     * @param box scanned box from which they come; {@link BoxCode#LOOSE} for others
     * @param fit comparison of their size with the one that the person wears; absent if it says nothing
     * @param quantity quantity that a click puts there
     */
    public record Candidate(Item item, BoxCode box, long usable, Optional<SizeFit> fit, long quantity) {
        /**
         * Creates a candidate of one unit.
         *
         * @param who absent for a group
         */
        static Candidate of(Item item, BoxCode box, long usable, Optional<SizeProfile> who) {
            return new Candidate(
                    item,
                    box,
                    usable,
                    who.filter(each -> each.isFor(item))
                            .flatMap(each -> each.fit(item))
                            .filter(SizeFit::isNear),
                    1);
        }

        static Candidate loose(Item item, long usable, Optional<SizeProfile> who) {
            return of(item, BoxCode.LOOSE, usable, who);
        }

        /** Returns the size that the person wears, with which this one is compared; empty if nothing can be said. */
        public String worn() {
            return fit.map(SizeFit::worn).map(item.facts()::sizeToRead).orElse("");
        }

        /** Returns true if this is the person's own size, or if the goods have no sizes. */
        public boolean fits() {
            return item.facts().size().isEmpty() || fit.filter(SizeFit::isExact).isPresent();
        }

        /** Returns the same with the quantity that a click puts there. */
        Candidate times(long other) {
            return new Candidate(item, box, usable, fit, other);
        }

        /** Returns a message that compares the size with that of the person. */
        public Optional<Message> size() {
            return fit.map(each -> Message.of(
                    each.isExact()
                            ? "desk.desk.size.fits"
                            : each.steps() > 0 ? "desk.desk.size.larger" : "desk.desk.size.smaller",
                    worn()));
        }

        /** Returns what the button sends: the digits of the item, after those of the box, and the quantity if it is more than one. */
        public String code() {
            String digits = item.ownCode().digits() + (quantity > 1 ? "x" + quantity : "");
            return box.digits().map(each -> each + "-" + digits).orElse(digits);
        }
    }

    /** Returns the goods on the desk in one line, for the bar. */
    public String names(Frame frame) {
        return lines.stream()
                .map(line -> frame.t(line.title()) + (line.isLast() ? "" : " × " + line.quantity()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the line that has the same goods, not out of a box. */
    public Optional<Line> line(Item item) {
        return lines.stream()
                .filter(each -> each.box().isLoose()
                        && each.code().equals(item.ownCode().digits()))
                .findFirst();
    }

    /** Returns the scanned box, from which the operator must choose; {@link BoxCode#LOOSE} after a search by words. */
    public BoxCode opened() {
        return candidates.stream().findFirst().map(Candidate::box).orElse(BoxCode.LOOSE);
    }
}
