package org.sklad.aid.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.aid.dosing.DosingForm;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/**
 * What every desk shows, whomever it serves.
 *
 * @param path where its form is sent
 * @param lines the goods, the latest first
 * @param candidates what stands here under the words that were typed, or in the box that was scanned
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
        FormState entered,
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
     * @param box out of which they are taken; {@link BoxCode#LOOSE} where that is left open
     * @param picks where they would be taken from now, what expires first before all else
     * @param size told where it is another than the person wears
     * @param dosing what was said in parts of how it is taken, by the fields of {@link DosingForm}
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

        /** Where to fetch them: place, lot and date. */
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

        /** The fields in which the dose stands in parts, as the template of fields takes them. */
        public FormState dosing(FormState of) {
            FormState fields = FormState.nothing();
            for (Map.Entry<String, String> each : dosing.entrySet()) {
                fields = fields.with(each.getKey() + "." + number, each.getValue());
            }
            return new FormState(fields.fields(), Optional.empty(), of.errors());
        }
    }

    /**
     * Goods that can be laid on the desk by pressing.
     *
     * @param box that was scanned, and that they come out of; {@link BoxCode#LOOSE} for all others
     * @param fit how their size goes with what the person wears; absent where nothing is to be said of it
     * @param quantity as many as pressing lays there
     */
    public record Candidate(Item item, BoxCode box, long usable, Optional<SizeFit> fit, long quantity) {
        /** @param who absent for a group */
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

        /** The same, of which pressing lays so many there. */
        Candidate times(long other) {
            return new Candidate(item, box, usable, fit, other);
        }

        /** How the size goes with theirs. */
        public Optional<Message> size() {
            return fit.map(each -> Message.of(
                    each.isExact()
                            ? "desk.desk.size.fits"
                            : each.steps() > 0 ? "desk.desk.size.larger" : "desk.desk.size.smaller",
                    each.worn()));
        }

        /** What the button sends: the digits of the item, behind those of the box, and how many where it is more than one. */
        public String code() {
            String digits = item.ownCode().digits() + (quantity > 1 ? "x" + quantity : "");
            return box.digits().map(each -> each + "-" + digits).orElse(digits);
        }
    }

    /** The box that was scanned, of which it has to be said what is given; {@link BoxCode#LOOSE} where it was words. */
    public BoxCode opened() {
        return candidates.stream().findFirst().map(Candidate::box).orElse(BoxCode.LOOSE);
    }
}
