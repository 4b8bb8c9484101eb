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

/** A write-off with what it posted, what took it back left out, and the items and lots of that. */
public record WriteOffView(WriteOff writeOff, List<Movement> lines, Map<Sku, Item> items, Map<LotCode, Lot> lots) {
    public WriteOffView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
        lots = Map.copyOf(lots);
    }

    public Item item(Movement line) {
        return Optional.ofNullable(items.get(line.sku())).orElseThrow();
    }

    /** What the units of a line are worth together; absent where that is not known. */
    public Optional<Money> value(Movement line) {
        return Optional.ofNullable(lots.get(line.lot()))
                .flatMap(Lot::value)
                .map(each -> new Money(Math.multiplyExact(each.minor(), line.quantity()), each.currency()));
    }

    /** What all of it is worth as far as it is known, in each currency. */
    public List<Money> values() {
        Map<String, Long> sums = new TreeMap<>();
        lines.stream()
                .flatMap(line -> value(line).stream())
                .forEach(each -> sums.merge(each.currency(), each.minor(), Math::addExact));
        return sums.entrySet().stream()
                .map(each -> new Money(each.getValue(), each.getKey()))
                .toList();
    }

    /** How many of its lines are of goods whose value nobody knows. */
    public long unvalued() {
        return lines.stream().filter(line -> value(line).isEmpty()).count();
    }

    /** Smallest units of all lines together. */
    public long units() {
        return lines.stream().mapToLong(Movement::quantity).sum();
    }
}
