package org.sklad.goods.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Money;

/**
 * A line as somebody wants it received or announced; what its code means is not looked up yet.
 *
 * @param item or {@code code}: one of them
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 * @param number the maker's lot number
 * @param location where it goes, within the centre: a location, or a box by the digits of its label; absent for the consignment's
 * @param box into which it goes, which stands there; absent for loose goods
 * @param senderBox how the sender marked the box in which it comes; empty where nothing was announced of it
 * @param inspection what was found when it was looked at; of what is announced nothing can be
 */
public record Incoming(
        Optional<Sku> item,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        Optional<String> number,
        Optional<LocalDate> expiresOn,
        Optional<Money> unitValue,
        Optional<String> location,
        Optional<BoxCode> box,
        String senderBox,
        Inspection inspection) {

    /** More of anything at once is a slip of the keyboard. */
    public static final long MOST = 10_000_000;

    /** Loose goods. */
    public Incoming(
            Optional<Sku> item,
            Optional<RawCode> code,
            Optional<Long> quantity,
            Optional<Long> times,
            Optional<String> number,
            Optional<LocalDate> expiresOn,
            Optional<Money> unitValue,
            Optional<String> location) {
        this(
                item,
                code,
                quantity,
                times,
                number,
                expiresOn,
                unitValue,
                location,
                Optional.empty(),
                "",
                Inspection.GOOD);
    }

    /** So many units of an item, nothing else known. */
    public static Incoming of(Sku item, long quantity) {
        return new Incoming(
                Optional.of(item),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Incoming lot(String lot, LocalDate date) {
        return new Incoming(
                item,
                code,
                quantity,
                times,
                Optional.of(lot),
                Optional.of(date),
                unitValue,
                location,
                box,
                senderBox,
                inspection);
    }

    /** The same, told by the item and not by a code. */
    public Incoming of(Sku sku) {
        return new Incoming(
                Optional.of(sku),
                Optional.empty(),
                quantity,
                times,
                number,
                expiresOn,
                unitValue,
                location,
                box,
                senderBox,
                inspection);
    }

    /** The same goods, looked at. */
    public Incoming found(Inspection inspection) {
        return new Incoming(
                item, code, quantity, times, number, expiresOn, unitValue, location, box, senderBox, inspection);
    }

    /** The same goods, and where they go. */
    public Incoming at(String place) {
        return new Incoming(
                item,
                code,
                quantity,
                times,
                number,
                expiresOn,
                unitValue,
                Optional.of(place),
                box,
                senderBox,
                inspection);
    }

    /** The same goods, and into which box they go. */
    public Incoming into(Optional<BoxCode> box) {
        return new Incoming(
                item, code, quantity, times, number, expiresOn, unitValue, location, box, senderBox, inspection);
    }
}
