package org.sklad.goods.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Money;

/**
 * A line to receive or announce. Its code is not resolved yet.
 *
 * @param item the item; exactly one of {@code item} and {@code code} is present
 * @param quantity smallest units; absent if {@code times} or the code gives the quantity
 * @param times number of scans of the code
 * @param number the maker's lot number
 * @param location destination within the centre: a location, or a box by the digits of its label; absent for the consignment's
 * location
 * @param box destination box at that location; absent for loose goods
 * @param senderBox the sender's mark on the box that the goods come in; empty if none was announced
 * @param inspection result of the inspection; {@code GOOD} for announced goods, which cannot be inspected
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

    /** Maximum quantity. A larger number is a typing error. */
    public static final long MOST = 10_000_000;

    /** Creates a line of loose goods in good condition. */
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

    /** Creates a line with an item and a quantity only, in smallest units. */
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

    /** Returns the same line with the item in place of the code. */
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

    /** Returns the same line with the result of an inspection. */
    public Incoming found(Inspection inspection) {
        return new Incoming(
                item, code, quantity, times, number, expiresOn, unitValue, location, box, senderBox, inspection);
    }

    /** Returns the same line with a destination. */
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

    /** Returns the same line with a destination box. */
    public Incoming into(Optional<BoxCode> box) {
        return new Incoming(
                item, code, quantity, times, number, expiresOn, unitValue, location, box, senderBox, inspection);
    }
}
