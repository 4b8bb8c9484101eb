package org.sklad.goods.writeoffs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Money;
import org.sklad.goods.stock.LotCards;

/**
 * A write-off with its movements, without those of a reversal, and their items and lots.
 *
 * @param corrections corrections of the values of its lots since it was recorded; only for its protocol
 */
public record WriteOffView(
        WriteOff writeOff,
        List<Movement> lines,
        Map<Sku, Item> items,
        Map<LotCode, Lot> lots,
        List<LotCards.Correction> corrections) {
    public WriteOffView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
        lots = Map.copyOf(lots);
        corrections = List.copyOf(corrections);
    }

    public Item item(Movement line) {
        return Optional.ofNullable(items.get(line.sku())).orElseThrow();
    }

    /** Returns the value of all units of a line; empty if unknown. */
    public Optional<Money> value(Movement line) {
        return Optional.ofNullable(lots.get(line.lot()))
                .flatMap(Lot::value)
                .map(each -> new Money(Math.multiplyExact(each.minor(), line.quantity()), each.currency()));
    }

    /** Returns the known value of all lines in each currency. */
    public List<Money> values() {
        Map<String, Long> sums = new TreeMap<>();
        lines.stream()
                .flatMap(line -> value(line).stream())
                .forEach(each -> sums.merge(each.currency(), each.minor(), Math::addExact));
        return sums.entrySet().stream()
                .map(each -> new Money(each.getValue(), each.getKey()))
                .toList();
    }

    /** Returns the number of lines of unknown value. */
    public long unvalued() {
        return lines.stream().filter(line -> value(line).isEmpty()).count();
    }

    /** Returns the smallest units of all lines together. */
    public long units() {
        return lines.stream().mapToLong(Movement::quantity).sum();
    }
}
