package org.sklad.stock;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a scan mode shows.
 *
 * @param <D> the document
 * @param <Q> what it may ask
 * @param path of the document; its acts are sent to addresses beneath it
 * @param address of the scan mode itself
 * @param ids one for each act that the page offers, so that the same press twice counts once
 */
public record ScanView<D, Q>(
        D document, String path, String address, ScannedList goods, ScanOutcome<Q> outcome, Supplier<UUID> ids) {

    /** What was scanned last; empty while nothing was, and where older goods are looked at. */
    public Optional<ScannedGoods> last() {
        return goods.goods().stream().filter(any -> goods.latest()).findFirst();
    }

    /** For how many smallest units one scan more of the last goods stands. */
    public long each() {
        return last().map(goods -> Math.max(goods.unitsEach(), outcome.each())).orElse(1L);
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
