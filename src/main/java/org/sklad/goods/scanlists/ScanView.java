package org.sklad.goods.scanlists;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.platform.i18n.Message;

/**
 * The contents of a scan mode.
 *
 * @param <D> the document
 * @param <Q> the question that it may ask
 * @param path the address of the document; its acts are sent to addresses below it
 * @param address the address of the scan mode itself
 * @param centre the centre of the locations in the list; absent before the view is shown
 * @param part true for the part that changes with each entry, false for the whole page
 * @param target where the next goods go; absent if they cannot go elsewhere
 * @param ids one id for each act on the page, so that pressing twice counts once
 * @param sums figures of the document, where they are known
 * @param often items of styles that often come without a code
 * @param proposed locations for the last goods, because such goods are already there
 */
public record ScanView<D, Q>(
        D document,
        String path,
        String address,
        ScannedList goods,
        ScanOutcome<Q> outcome,
        Supplier<UUID> ids,
        Optional<CentreCode> centre,
        boolean part,
        Optional<ScanTarget> target,
        List<ProposedLocation> proposed,
        Sums sums,
        List<Item> often) {
    /** The number of proposed locations: the buttons that a thumb finds at a glance. */
    public static final int PROPOSED = 3;

    public ScanView {
        proposed = List.copyOf(proposed);
        often = List.copyOf(often);
    }

    public ScanView(D document, String path, String address, ScannedList goods, ScanOutcome<Q> outcome) {
        this(
                document,
                path,
                address,
                goods,
                outcome,
                ScanView::noId,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Sums.NONE,
                List.of());
    }

    private static UUID noId() {
        throw new IllegalStateException("a view that is not shown yet");
    }

    /**
     * Figures of a document.
     *
     * @param units the quantity of each unit
     * @param stock smallest units of the last goods in the centre; absent without goods
     */
    public record Sums(Map<Unit, Long> units, Optional<Long> stock) {
        static final Sums NONE = new Sums(Map.of(), Optional.empty());

        public Sums {
            units = Collections.unmodifiableMap(new TreeMap<>(units));
        }
    }

    /** Returns this view with figures. */
    public ScanView<D, Q> with(Sums figures) {
        return new ScanView<>(
                document, path, address, goods, outcome, ids, centre, part, target, proposed, figures, often);
    }

    /** Returns this view with ids for its forms. */
    ScanView<D, Q> shown(
            Supplier<UUID> made, boolean asPart, CentreCode of, Optional<ScanTarget> goesTo, List<Item> styles) {
        return new ScanView<>(
                document, path, address, goods, outcome, made, Optional.of(of), asPart, goesTo, proposed, sums, styles);
    }

    /** Returns a place in the list, which is shown by its name: the code of a location, or the digits of a box. */
    public Message place(String code) {
        return BoxCode.find(code)
                .filter(box -> !box.isLoose())
                .map(box -> Message.of("stock.box-named", box))
                .orElseGet(() -> Message.of(
                        "catalogue.title.name", new LocationAddress(centre.orElseThrow(), new LocationCode(code))));
    }

    /**
     * Returns this view with other locations for the last goods, if such goods usually are elsewhere. Looks nothing up while a question is
     * open.
     *
     * @param where returns the first locations with such goods, including their present one
     */
    public ScanView<D, Q> proposing(Function<ScannedGoods, List<ProposedLocation>> where) {
        Optional<ScannedGoods> placed = last().filter(any -> outcome.question().isEmpty());
        List<ProposedLocation> others =
                placed.map(each -> elsewhere(each, where.apply(each))).orElse(List.of());
        return new ScanView<>(document, path, address, goods, outcome, ids, centre, part, target, others, sums, often);
    }

    /**
     * Returns the locations where such goods usually are; none if they usually are where the last goods are now.
     *
     * @param best locations with such goods, best first
     */
    private static List<ProposedLocation> elsewhere(ScannedGoods last, List<ProposedLocation> best) {
        List<ProposedLocation> others = best.stream()
                .filter(each -> !each.location().equals(last.location()))
                .limit(PROPOSED)
                .toList();
        long before = best.stream()
                .limit(1)
                .filter(each -> each.location().equals(last.location()) && each.size())
                .mapToLong(each -> each.quantity() - last.quantity())
                .sum();
        boolean usual = before > 0 && others.stream().limit(1).allMatch(each -> each.quantity() <= before);
        return usual ? List.of() : others;
    }

    /** Returns the goods scanned last that still count; empty before the first scan and while older goods are shown. */
    public Optional<ScannedGoods> last() {
        return goods.goods().stream()
                .filter(each -> goods.latest() && !each.reversed())
                .findFirst();
    }

    /** Returns all goods but the last ones, latest first. While a question is open, the last ones are among them. */
    public List<ScannedGoods> earlier() {
        Optional<ScannedGoods> aside = last().filter(any -> outcome.question().isEmpty());
        return goods.goods().stream()
                .filter(each -> !aside.equals(Optional.of(each)))
                .toList();
    }

    /** True for goods that are weighed and not counted in packs. */
    public boolean isWeighed(ScannedGoods of) {
        return goods.item(of).unit() == Unit.G;
    }

    /** Returns the smallest units that one more scan of the last goods adds. */
    public long each() {
        return last().map(this::each).orElse(1L);
    }

    /** Returns the smallest units of the last goods beside whole packs: 5 for 17 units of which 12 are a pack. */
    public long loose() {
        return last().map(of -> goods.whole(of) % each(of)).orElse(0L);
    }

    /** Returns the smallest units per scan of goods in the list. Before the last goods, only the lines say it. */
    public long each(ScannedGoods of) {
        boolean packed = last().filter(of::equals).isPresent() && outcome.each() <= goods.whole(of);
        return packed ? Math.max(of.unitsEach(), outcome.each()) : of.unitsEach();
    }

    /** True if one scan can be reversed while others stay. Weighed goods are reversed as they were weighed. */
    public boolean isSeveral(ScannedGoods of) {
        return goods.item(of).unit() != Unit.G && goods.whole(of) > each(of);
    }

    /** Returns the locations of single items, as forms and addresses of the page send them. */
    public String placed() {
        return outcome.places().text();
    }

    /** Returns an id for one form of the page. */
    public UUID freshId() {
        return ids.get();
    }

    /** Returns the address of the same list further down. */
    public Optional<String> older() {
        return goods.next().map(before -> address + outcome.query() + "&before=" + before);
    }

    /** Returns the address of the beginning of the list. */
    public String newest() {
        return address + outcome.query();
    }
}
