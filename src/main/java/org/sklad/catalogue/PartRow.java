package org.sklad.catalogue;

/** A line of a composition as kept. */
public record PartRow(int version, Sku item, long quantity) {
    CompositionLine line() {
        return new CompositionLine(item, quantity);
    }
}
