package org.sklad.goods.scanlists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.shelves.ProposedLocation;

/**
 * What a scan mode shows.
 *
 * @param <D> the document
 * @param <Q> what it may ask
 * @param path of the document; its acts are sent to addresses beneath it
 * @param address of the scan mode itself
 * @param ids one for each act that the page offers, so that the same press twice counts once
 * @param proposed where the last goods could be put, since such goods stand there
 */
public record ScanView<D, Q>(
        D document,
        String path,
        String address,
        ScannedList goods,
        ScanOutcome<Q> outcome,
        Supplier<UUID> ids,
        List<ProposedLocation> proposed) {
    /** How many locations are proposed: as many buttons as a thumb finds at a glance. */
    public static final int PROPOSED = 3;

    public ScanView {
        proposed = List.copyOf(proposed);
    }

    public ScanView(
            D document, String path, String address, ScannedList goods, ScanOutcome<Q> outcome, Supplier<UUID> ids) {
        this(document, path, address, goods, outcome, ids, List.of());
    }

    /**
     * The same with where the last goods could be put instead; nothing is looked up while something is asked.
     *
     * @param where the first of those where such goods stand, the one where they are among them
     */
    public ScanView<D, Q> proposing(Function<ScannedGoods, List<ProposedLocation>> where) {
        Optional<ScannedGoods> placed = last().filter(any -> outcome.question().isEmpty());
        List<ProposedLocation> others = placed.map(goods -> where.apply(goods).stream()
                        .filter(each -> !each.location().equals(goods.location()))
                        .limit(PROPOSED)
                        .toList())
                .orElse(List.of());
        return new ScanView<>(document, path, address, goods, outcome, ids, others);
    }

    /** What was scanned last; empty while nothing was, and where older goods are looked at. */
    public Optional<ScannedGoods> last() {
        return goods.goods().stream().filter(any -> goods.latest()).findFirst();
    }

    /** For how many smallest units one scan more of the last goods stands. */
    public long each() {
        return last().map(this::each).orElse(1L);
    }

    /** For how many smallest units one scan of goods of the list stood; of those before the last, their lines alone tell it. */
    public long each(ScannedGoods of) {
        return last().filter(of::equals).isPresent() ? Math.max(of.unitsEach(), outcome.each()) : of.unitsEach();
    }

    /** True where one scan can be taken back and others stay; weighed goods go as they were weighed. */
    public boolean isSeveral(ScannedGoods of) {
        return goods.item(of).unit() != Unit.G && of.quantity() > each(of);
    }

    /** The locations of single items, as forms and addresses of the page send them. */
    public String placed() {
        return outcome.places().text();
    }

    /** For one form of the page. */
    public UUID freshId() {
        return ids.get();
    }

    /** The same list further down. */
    public Optional<String> older() {
        return goods.next().map(before -> address + outcome.query() + "&before=" + before);
    }

    /** Its beginning, from further down. */
    public String newest() {
        return address + outcome.query();
    }
}
